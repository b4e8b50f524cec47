import 'server-only'
import { saveListing } from '@/features/listings/commands'
import { listingContentSchema } from '@/features/listings/schema'
import { recordEvidence } from '@/features/policy/commands'
import { submitForReview } from '@/features/review/commands'
import { defaultLocale } from '@/i18n/locales'
import type { Actor } from '@/server/actor'
import { recordAudit } from '@/server/audit'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { refuseActor } from '@/server/refuse'
import { newestRevision } from '@/server/revision'
import { checkLink, type Finding } from './check-link'
import { isFailure } from './link-state'
import { canMendLinks } from './policy'
import { listLinks } from './queries'
import { linksByHost } from './run-order'
import type { Replacement } from './schema'

const refuse = (actor: Actor, action: string) => refuseActor(actor, { action, entityType: 'link', entityId: null })

/** Number of the advisory lock that lets one run begin at a time. */
const RUN_LOCK = 7_201_864

/** A run that gave no sign for so long was cut short with its process. */
const silence = 180_000

/**
 * Begins a look at all links; `performLinkRun` does it.
 * @returns id of the run
 * @throws Refusal `not-allowed`, or `links-running` while one goes on, here or on another instance
 */
export async function startLinkRun(actor: Actor): Promise<string> {
  if (!canMendLinks(actor)) return refuse(actor, 'link.check')
  const now = new Date()
  const links = await listLinks(defaultLocale, now)
  const due = linksByHost(
    links.map(({ url, check }) => ({ url, checkedAt: check?.checkedAt ?? null })),
    now,
  )
  const total = due.reduce((sum, [, urls]) => sum + urls.length, 0)
  return (await db()).$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${RUN_LOCK})`
    const alive = { endedAt: null, aliveAt: { gt: new Date(now.getTime() - silence) } }
    if ((await tx.linkRun.count({ where: alive })) > 0) throw new Refusal('links-running')
    const { id } = await tx.linkRun.create({ data: { startedById: actor.id, total }, select: { id: true } })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'link.check',
      entityType: 'link',
      entityId: id,
      detail: { links: total },
    })
    return id
  })
}

async function keepFinding(url: string, finding: Finding): Promise<void> {
  const prisma = await db()
  const before = await prisma.linkCheck.findUnique({ where: { url } })
  const now = new Date()
  const hasFailed = isFailure(finding)
  const data = {
    ...finding,
    checkedAt: now,
    failedSince: hasFailed ? (before?.failedSince ?? now) : null,
    failures: hasFailed ? (before?.failures ?? 0) + 1 : 0,
  }
  await prisma.linkCheck.upsert({ where: { url }, create: { url, ...data }, update: data })
}

type RunOptions = {
  check?: (url: string) => Promise<Finding>
  /** How long a host is left in peace between two questions, in milliseconds. */
  pause?: number
}

/**
 * Looks at every link that is due, a few hosts at a time, and never two pages of one host at once. What was found is
 * kept link by link, so that nothing is lost when the process ends. No transaction is open while a server is asked.
 */
export async function performLinkRun(
  runId: string,
  { check = checkLink, pause = 2000 }: RunOptions = {},
): Promise<void> {
  const prisma = await db()
  const now = new Date()
  const links = await listLinks(defaultLocale, now)
  const hosts = linksByHost(
    links.map(({ url, check: last }) => ({ url, checkedAt: last?.checkedAt ?? null })),
    now,
  )
  async function work(): Promise<void> {
    for (let next = hosts.shift(); next; next = hosts.shift()) {
      for (const [position, url] of next[1].entries()) {
        if (position > 0) await new Promise((resolve) => setTimeout(resolve, pause))
        await keepFinding(url, await check(url))
        await prisma.linkRun.update({ where: { id: runId }, data: { done: { increment: 1 }, aliveAt: new Date() } })
      }
    }
  }
  await Promise.all([work(), work(), work(), work()])
  await prisma.linkRun.update({ where: { id: runId }, data: { endedAt: new Date() } })
}

async function replaceInListing(actor: Actor, id: string, { from, to }: Replacement): Promise<void> {
  const prisma = await db()
  const parse = (snapshot: unknown) => listingContentSchema.parse(snapshot)
  const { publishedRevision } = await prisma.listing.findUniqueOrThrow({ where: { id } })
  const { number, content } = await newestRevision(prisma, { listingId: id }, parse)
  const isThere = content.sources.some(({ url }) => url === to)
  const sources = content.sources
    .filter(({ url }) => !(isThere && url === from))
    .map((source) => (source.url === from ? { ...source, url: to } : source))
  const changed = { ...content, website: content.website === from ? to : content.website, sources }
  const save = { content: listingContentSchema.parse(changed), reason: `${from} → ${to}`, publish: false }
  const { revision } = await saveListing(actor, id, number, save)
  // In somebody's unfinished draft it waits with the draft.
  if (number === publishedRevision) await submitForReview(actor, { kind: 'listing', id }, revision)
}

async function replaceInPolicy(actor: Actor, { from, to }: Replacement): Promise<number> {
  const rows = await (await db()).policySource.findMany({ where: { url: from } })
  const sources = rows.map((row) => ({ ...row, url: to })) as Parameters<typeof recordEvidence>[1]['sources']
  if (rows.length > 0) await recordEvidence(actor, { sources, facts: [] })
  return rows.length
}

/**
 * Puts an address in the place of another wherever public listings and the sources of rules use it. Listings get a new
 * revision, which is handed in for review; each is a change of its own, in the audit log too, as if
 * somebody had typed it; its reason names both addresses.
 * @returns in how many places
 * @throws Refusal `not-allowed`, `not-found` when nothing uses it
 */
export async function replaceLink(actor: Actor, replacement: Replacement): Promise<{ places: number }> {
  if (!canMendLinks(actor)) return refuse(actor, 'link.replace')
  const link = (await listLinks(defaultLocale, new Date())).find(({ url }) => url === replacement.from)
  const uses = link?.uses.filter(({ kind }) => kind === 'website' || kind === 'source') ?? []
  const ids = [...new Set(uses.map(({ id }) => id))]
  for (const id of ids) await replaceInListing(actor, id, replacement)
  const places = ids.length + (await replaceInPolicy(actor, replacement))
  if (places === 0) throw new Refusal('not-found')
  return { places }
}
