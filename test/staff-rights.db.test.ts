import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  archiveListing,
  createListing,
  publishListing,
  restoreField,
  restoreRevision,
  saveListing,
} from '@/features/listings/commands'
import {
  changeRole,
  createPasswordLink,
  invitePerson,
  reactivatePerson,
  removeSecondFactor,
  suspendPerson,
} from '@/features/people/commands'
import { settleReport, takeUpReport } from '@/features/reports/commands'
import { cancelPublication, reviewRevision, scheduleRemoval, submitForReview } from '@/features/review/commands'
import type { Review } from '@/features/review/schema'
import { saveTranslations, translateByMachine } from '@/features/translations/commands'
import { importXliff } from '@/features/xliff/commands'
import { writeDocument } from '@/features/xliff/write-document'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aListing, aPublishedListing, aReport, aUser, nextNumber } from './factories'
import { glossaryCalls } from './glossary-calls'
import { type Call, call, guidanceCalls, guidanceReviewCalls } from './guidance-calls'
import { linkCalls } from './link-calls'
import { mediaCalls } from './media-calls'
import { aMediaFolder } from './media-folder'
import { noticeCalls } from './notice-calls'
import { settingsCalls } from './settings-calls'
import { sheetCalls } from './sheet-calls'
import { commandRights, mayDo, roleOrder, routeRights } from './staff-rights'
import { verificationCalls } from './verification-calls'

aMediaFolder()

/** A public listing whose second version somebody else saved as a draft. */
async function aDraft() {
  const { id, content } = await aPublishedListing()
  await saveListing(await aUser('EDITOR'), id, 1, { content: { ...content, email: 'draft@example.org' }, ...draft })
  return { id, content }
}

const draft = { reason: null, publish: false }
const live = { reason: null, publish: true }
const soon = () => new Date(Date.now() + 60_000)

/** The newest version is by the actor, whatever their role: the table is about approving, not about writing. */
async function written(actor: Actor, inPart: boolean) {
  const { id, content } = await aDraft()
  const author = { ...actor, role: 'EDITOR' as const }
  await saveListing(author, id, 2, { content: { ...content, email: 'own@example.org' }, ...draft })
  if (inPart) await saveListing(await aUser('EDITOR'), id, 3, { content: { ...content, wechat: 'other' }, ...draft })
  return { id, newest: inPart ? 4 : 3 }
}

const review = (id: string, revision: number, decision: Review['decision'] = 'approve'): Review => ({
  kind: 'listing',
  id,
  revision,
  decision,
  publishAt: null,
  unpublishAt: null,
  note: 'A word',
  comments: {},
})

const onDraft = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const { id } = await aDraft()
    return (actor) => run(actor, id)
  })
const onPerson = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const { id } = await aUser('EDITOR')
    return (actor) => run(actor, String(id))
  })
const onReport = (action: string, run: (actor: Actor, id: string) => Promise<unknown>) =>
  call(action, async () => {
    const { id } = await aReport()
    return (actor) => run(actor, id)
  })
const approveOwn = (inPart: boolean) =>
  call('listing.approve', async (actor) => {
    const { id, newest } = await written(actor, inPart)
    return (who) => reviewRevision(who, review(id, newest))
  })

const translate = (language: 'ko' | 'ru', publish = false) =>
  call('listing.translate', async () => {
    const { id, content } = await aPublishedListing()
    const texts = { name: { value: '시험 병원', source: String(content.texts.en?.name?.value), before: null } }
    const save = { language, texts, origin: 'human' as const, reason: null, publish }
    return (actor) => saveTranslations({ ...actor, languages: ['ko'] }, { kind: 'listing', id }, save)
  })

const letMachineWrite = (language: 'ko' | 'ru') =>
  call('listing.translate', async () => {
    const { id } = await aPublishedListing()
    const machine = async (texts: readonly string[]) => texts.map((text) => `시험 ${text}`)
    return (actor) => translateByMachine({ ...actor, languages: ['ko'] }, { kind: 'listing', id }, language, machine)
  })

async function aTranslationFile(language: 'ko' | 'ru'): Promise<string> {
  const { id, content } = await aPublishedListing()
  const source = String(content.texts.en?.name?.value)
  const units = [{ field: 'name', source, target: null, state: 'initial' as const }]
  const file = writeDocument({ language, records: [{ kind: 'listing', id, name: source, units }] })
  return file.replace('</source>', '</source><target>시험 병원</target>')
}

const importFile = (language: 'ko' | 'ru') =>
  call('xliff.import', async () => {
    const bytes = new TextEncoder().encode(await aTranslationFile(language))
    return (actor) => importXliff({ ...actor, languages: ['ko'] }, bytes, true)
  })

/** What each row of the table calls, and under which name, as a pattern, a refusal is audited. */
const calls: Record<string, Record<string, Call>> = {
  ...guidanceCalls,
  ...verificationCalls,
  ...sheetCalls,
  ...mediaCalls,
  ...glossaryCalls,
  ...linkCalls,
  ...noticeCalls,
  ...settingsCalls,
  'xliff/importXliff': {
    'into a language of theirs': importFile('ko'),
    'into another language': importFile('ru'),
  },
  'translations/saveTranslations': {
    'into a language of theirs': translate('ko'),
    'into another language': translate('ru'),
    'and publish it': translate('ko', true),
  },
  'translations/translateByMachine': {
    'into a language of theirs': letMachineWrite('ko'),
    'into another language': letMachineWrite('ru'),
  },
  'people/invitePerson': {
    'somebody new': call('user.invite', async () => {
      const email = `rights-${nextNumber()}@example.org`
      return (actor) => invitePerson(actor, { name: 'Test', email, role: 'EDITOR', languages: [] })
    }),
  },
  'people/createPasswordLink': { 'for somebody': onPerson('user.password-link', createPasswordLink) },
  'people/changeRole': {
    'of somebody': onPerson('user.role', (actor, id) => changeRole(actor, { id, role: 'PUBLISHER', languages: [] })),
  },
  'people/suspendPerson': { somebody: onPerson('user.suspend', suspendPerson) },
  'people/reactivatePerson': {
    somebody: call('user.reactivate', async () => {
      const { id } = await aUser('EDITOR')
      await suspendPerson(await aUser('ADMIN'), String(id))
      return (actor) => reactivatePerson(actor, String(id))
    }),
  },
  'people/removeSecondFactor': { 'of somebody': onPerson('user.second-factor-removed', removeSecondFactor) },
  'listings/createListing': {
    'a draft': call('listing.create', async () => (actor) => createListing(actor, { content: aListing(), ...draft })),
    'and publish it': call(
      'listing.create',
      async () => (actor) => createListing(actor, { content: aListing(), ...live }),
    ),
  },
  'listings/saveListing': {
    'a draft': onDraft('listing.save', (actor, id) => saveListing(actor, id, 2, { content: aListing(), ...draft })),
    'and publish it': onDraft('listing.save', (actor, id) =>
      saveListing(actor, id, 2, { content: aListing(), ...live }),
    ),
  },
  'listings/publishListing': {
    'what another wrote': onDraft('listing.publish', (actor, id) => publishListing(actor, id, 2)),
    'what they wrote': call('listing.publish', async (actor) => {
      const { id, newest } = await written(actor, false)
      return (who) => publishListing(who, id, newest)
    }),
  },
  'listings/archiveListing': {
    'a public one': onDraft('listing.archive', (actor, id) => archiveListing(actor, id, null)),
  },
  'listings/restoreRevision': {
    'as a draft': onDraft('listing.restore', (actor, id) => restoreRevision(actor, id, 2, 1, false)),
    'and publish it': onDraft('listing.(restore|save)', (actor, id) => restoreRevision(actor, id, 2, 1, true)),
  },
  'listings/restoreField': {
    'as a draft': onDraft('listing.restore', (actor, id) => restoreField(actor, id, 2, 1, 'email')),
  },
  'reports/takeUpReport': {
    'a new one': onReport('report.take-up', (actor, id) => takeUpReport(actor, id, 'RECEIVED')),
  },
  'reports/settleReport': {
    'and close it': onReport('report.settle', (actor, id) =>
      settleReport(actor, { id, state: 'RECEIVED', outcome: 'REJECTED', answer: 'A word', answerLocale: 'en' }),
    ),
  },
  'review/submitForReview': {
    ...guidanceReviewCalls['review/submitForReview'],
    'a draft': onDraft('listing.submit', (actor, id) => submitForReview(actor, { kind: 'listing', id }, 2)),
  },
  'review/reviewRevision': {
    ...guidanceReviewCalls['review/reviewRevision'],
    'approve what another wrote': onDraft('listing.approve', (actor, id) => reviewRevision(actor, review(id, 2))),
    'approve what they wrote': approveOwn(false),
    'approve what they wrote in part': approveOwn(true),
    'send back': onDraft('listing.send-back', (actor, id) => reviewRevision(actor, review(id, 2, 'send-back'))),
  },
  'review/cancelPublication': {
    ...guidanceReviewCalls['review/cancelPublication'],
    'a planned one': call('listing.publication-cancelled', async () => {
      const { id } = await aDraft()
      await reviewRevision(await aUser('PUBLISHER'), { ...review(id, 2), publishAt: soon() })
      return (actor) => cancelPublication(actor, { kind: 'listing', id }, 2)
    }),
  },
  'review/scheduleRemoval': {
    ...guidanceReviewCalls['review/scheduleRemoval'],
    'of a public one': onDraft('listing.removal-scheduled', (actor, id) =>
      scheduleRemoval(actor, { kind: 'listing', id }, soon()),
    ),
  },
}

async function everyCommand(): Promise<string[]> {
  const features = fs.readdirSync('features').filter((feature) => fs.existsSync(`features/${feature}/commands.ts`))
  const names = features.map(async (feature) => {
    const module: Record<string, unknown> = await import(`../features/${feature}/commands.ts`)
    const functions = Object.entries(module).filter(([, value]) => typeof value === 'function')
    return functions.map(([name]) => `${feature}/${name}`)
  })
  return (await Promise.all(names)).flat().sort()
}

const everyScreen = () =>
  (fs.readdirSync('app/[locale]/admin', { recursive: true }) as string[])
    .filter((file) => file.endsWith('page.tsx'))
    .map((file) => `/${file.replace(/page\.tsx$/, '')}`.replace('/(signed-in)', '').replace(/\/$/, ''))
    .sort()

describe('The table of rights', () => {
  it('has every command of the features, and no other', async () => {
    expect(Object.keys(commandRights).sort()).toEqual(await everyCommand())
  })

  it('has every staff screen, and no other', () => {
    expect(Object.keys(routeRights).sort()).toEqual(everyScreen())
  })

  it('says for every command with roles what is called, and calls nothing else', () => {
    const rows = Object.entries(commandRights).filter(([, row]) => typeof row !== 'string')
    const kinds = (all: [string, object][]) =>
      Object.fromEntries(all.map(([name, row]) => [name, Object.keys(row).sort()]))
    expect(kinds(Object.entries(calls))).toEqual(kinds(rows as [string, object][]))
  })
})

const cases = Object.entries(commandRights).flatMap(([command, row]) =>
  typeof row === 'string'
    ? []
    : Object.entries(row).flatMap(([kind, marks]) =>
        roleOrder.map((role) => [role, mayDo(marks, role) ? 'may' : 'may not', command, kind] as const),
      ),
)

describe('A member of staff', () => {
  it.each(cases)('who is %s %s call %s: %s', async (role, answer, command, kind) => {
    const { action, prepare } = calls[command]?.[kind] ?? {}
    if (!prepare || !action) throw new Error('there is no such call')
    const actor = await aUser(role)
    const run = await prepare(actor)
    const { auditEvent } = await db()
    const before = await auditEvent.count({ where: { actorId: actor.id } })
    if (answer === 'may') await run(actor)
    else await expect(run(actor)).rejects.toMatchObject({ code: 'not-allowed' })
    const events = await auditEvent.findMany({
      where: { actorId: actor.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: before,
    })
    expect(events).toHaveLength(1)
    if (answer === 'may not') expect(events[0]?.action).toMatch(new RegExp(`^${action}\\.refused$`))
    else expect(events[0]?.action).not.toMatch(/\.refused$/)
  })
})
