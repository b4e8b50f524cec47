import { describe, expect, it } from 'vitest'
import { archiveListing, saveListing } from '@/features/listings/commands'
import type { Actor } from '@/server/actor'
import { db } from '@/server/db'
import { aPublishedListing, aReport, aUser } from '@/test/factories'
import { sendReport, settleReport, takeUpReport } from './commands'
import { getInbox, getReceipt, getReport, listBeingChecked } from './queries'
import type { Settlement } from './schema'
import { readSubject } from './subject'
import { forgetReports } from './writes'

const input = { kind: 'closed', body: 'It has closed, made up.', contact: 'reader@example.org' } as const
const sender = { subject: readSubject('', ''), locale: 'ar' } as const

const rowOf = async (id: string) => (await db()).report.findUniqueOrThrow({ where: { id } })
const changesOf = async (listingId: string) =>
  (await (await db()).contentChange.findMany({ where: { listingId }, orderBy: { version: 'asc' } })).map(
    ({ paths }) => paths,
  )

function close(actor: Actor, id: string, outcome: Settlement['outcome'], answer = 'A word'): Promise<void> {
  return settleReport(actor, { id, state: 'TAKEN_UP', outcome, answer, answerLocale: 'en' })
}

async function aReportedPhone() {
  const { id, content } = await aPublishedListing()
  const path = `/hospitals/${content.slug}`
  const report = await aReport({ path, fact: 'phones', contact: 'reader@example.org' })
  return { listing: id, content, path, report, editor: await aUser('EDITOR') }
}

describe('A report', () => {
  it('is one, however often its form is sent, at once or later', async () => {
    const sent = () => sendReport(input, { ...sender, formId: 'pressed-twice', address: '192.0.2.200' })
    const numbers = await Promise.all([sent(), sent()])
    expect(new Set([...numbers, await sent()]).size).toBe(1)
    expect(await (await db()).report.count({ where: { formId: 'pressed-twice' } })).toBe(1)
  })

  it('is refused after ten from one network address within an hour, and the log has no address', async () => {
    const send = (formId: string) => sendReport(input, { ...sender, formId, address: '198.51.100.7' })
    for (let count = 0; count < 10; count += 1) await send(`flood-${count}`)
    await expect(send('flood-10')).rejects.toMatchObject({ code: 'throttled' })
    await expect(send('flood-3'), 'the receipt of one that was sent').resolves.toMatch(/-/)
    const written = JSON.stringify([
      await (await db()).auditEvent.findMany({ where: { entityType: 'report' } }),
      await (await db()).rateLimiterFlexible.findMany(),
    ])
    expect(written).not.toMatch(/198\.51\.100|reader@example/)
  })

  it('about what is not public, or never was, speaks of the portal as a whole', async () => {
    const { id, content } = await aPublishedListing()
    await archiveListing(await aUser('ADMIN'), id, null)
    for (const path of [`/hospitals/${content.slug}`, '/guides/there-is-none']) {
      const report = await aReport({ path, fact: 'phones' })
      expect(await rowOf(report.id)).toMatchObject({ path: '', listingId: null, fact: null, valueHash: null })
    }
  })
})

describe('A fact', () => {
  it('is marked only once staff took the report up, and no longer when they close it', async () => {
    const { listing, path, report, editor } = await aReportedPhone()
    const before = (await changesOf(listing)).length
    expect(await listBeingChecked(listing)).toEqual([])
    await takeUpReport(editor, report.id, 'RECEIVED')
    expect(await listBeingChecked(listing)).toMatchObject([{ fact: 'phones' }])
    await close(editor, report.id, 'TAKEN_UP', 'We are asking.')
    expect((await changesOf(listing)).length, 'an answer changes no page').toBe(before + 1)
    await close(editor, report.id, 'UNCONFIRMED')
    expect(await listBeingChecked(listing)).toEqual([])
    expect((await changesOf(listing)).slice(before)).toEqual([[path], [path]])
  })
})

describe('Whoever closes a report', () => {
  it('cannot say that a page was corrected to which nothing was published since', async () => {
    const { listing, content, report, editor } = await aReportedPhone()
    await takeUpReport(editor, report.id, 'RECEIVED')
    await expect(close(editor, report.id, 'CORRECTED')).rejects.toMatchObject({ code: 'not-corrected' })
    const corrected = { ...content, phones: [{ number: '+8653155501111', label: 'switchboard' as const }] }
    await saveListing(await aUser('ADMIN'), listing, 1, { content: corrected, reason: null, publish: true })
    expect(await getReport(report.id, 'en')).toMatchObject({ isUnchanged: false, publishedSince: 2 })
    await close(editor, report.id, 'CORRECTED', '')
    expect(await rowOf(report.id)).toMatchObject({ state: 'CORRECTED', correctedIn: 2, contact: null, answer: null })
    const audit = await (await db()).auditEvent.findMany({ where: { entityId: report.id }, orderBy: { at: 'asc' } })
    expect(audit.map(({ action }) => action)).toEqual(['report.send', 'report.take-up', 'report.corrected'])
    expect(audit.at(-1)?.detail).toEqual({ number: report.number, revision: 2 })
  })

  it('may say so of a place that was taken off because it closed', async () => {
    const { listing, report, editor } = await aReportedPhone()
    await takeUpReport(editor, report.id, 'RECEIVED')
    await archiveListing(await aUser('ADMIN'), listing, null)
    await close(editor, report.id, 'CORRECTED')
    expect((await getReceipt(report.number, 'de'))?.subject.path).toBeNull()
  })

  it('is told when somebody else was first, and nothing of theirs is lost', async () => {
    const { report, editor } = await aReportedPhone()
    const first = {
      id: report.id,
      state: 'RECEIVED',
      outcome: 'REJECTED',
      answer: 'First',
      answerLocale: 'zh',
    } as const
    await settleReport(editor, first)
    await expect(settleReport(editor, { ...first, answer: 'Second' })).rejects.toMatchObject({ code: 'stale-revision' })
    await expect(takeUpReport(editor, report.id, 'RECEIVED')).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await getReceipt(report.number, 'fr')).toMatchObject({ answer: { text: 'First', locale: 'zh' } })
    await takeUpReport(editor, report.id, 'REJECTED')
    expect(await rowOf(report.id)).toMatchObject({ state: 'TAKEN_UP', closedAt: null })
  })
})

describe('A receipt', () => {
  it('never has the contact, and is in the language of whoever reads it', async () => {
    const { report } = await aReportedPhone()
    const receipt = await getReceipt(report.number, 'zh')
    expect(JSON.stringify(receipt)).not.toContain('reader@example.org')
    expect(receipt?.subject.text).toMatchObject({ locale: 'zh' })
    expect(receipt?.subject.factWords).toBe('facts.phones')
    expect(await getReceipt('J7K2-M9QX', 'zh')).toBeNull()
  })
})

describe('The inbox', () => {
  it('has the reports by what they are about, and only those asked for', async () => {
    const { listing, path, report, editor } = await aReportedPhone()
    const second = await aReport({ path })
    const groupOf = async (show: 'open' | 'received' | 'closed') =>
      (await getInbox({ show, kind: null }, 'en')).groups.find(({ key }) => key === listing)?.rows.map(({ id }) => id)
    expect(await groupOf('open')).toEqual([report.id, second.id])
    await takeUpReport(editor, report.id, 'RECEIVED')
    expect(await groupOf('received')).toEqual([second.id])
    await close(editor, report.id, 'REJECTED')
    expect(await groupOf('closed')).toEqual([report.id])
    expect((await getInbox({ show: 'open', kind: 'moved' }, 'en')).total).toBe(0)
  })
})

describe('What was promised to be forgotten', () => {
  it('is: contacts after 30 days, closed reports after a year, and no others', async () => {
    const { report, editor } = await aReportedPhone()
    const { report: closed } = await aReportedPhone()
    await settleReport(editor, {
      id: closed.id,
      state: 'RECEIVED',
      outcome: 'REJECTED',
      answer: 'No',
      answerLocale: 'en',
    })
    const passed = (days: number) => forgetReports(new Date(Date.now() + days * 86_400_000))
    await passed(29)
    expect((await rowOf(report.id)).contact).toBe('reader@example.org')
    await passed(31)
    expect((await rowOf(report.id)).contact).toBeNull()
    await passed(364)
    expect(await rowOf(closed.id)).toMatchObject({ state: 'REJECTED' })
    await passed(366)
    const left = await (await db()).report.findMany({ where: { id: { in: [report.id, closed.id] } } })
    expect(left.map(({ id }) => id)).toEqual([report.id])
  })
})
