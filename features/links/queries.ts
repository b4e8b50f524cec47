import 'server-only'
import { defaultLocale, type Locale } from '@/i18n/locales'
import { db } from '@/server/db'
import { type LinkCheck, type LinkState, linkState, linkStates, type Outcome } from './link-state'

/** A place that shows a link or rests on it. */
export type LinkUse = {
  kind: 'website' | 'source' | 'policy-source' | 'term'
  /** Id of the listing or term, or key of the source of rules. */
  id: string
  name: string
}

export type Link = {
  url: string
  state: LinkState
  uses: LinkUse[]
  check: (LinkCheck & { checkedAt: Date; detail: string | null }) | null
}

type Used = { url: string; use: LinkUse }

async function usedByListings(locale: Locale): Promise<Used[]> {
  const listings = await (await db()).listing.findMany({
    where: { status: 'PUBLISHED' },
    select: {
      id: true,
      slug: true,
      website: true,
      texts: { where: { locale: { in: [locale, defaultLocale] } }, select: { locale: true, name: true } },
      sources: { orderBy: { position: 'asc' }, select: { source: { select: { url: true } } } },
    },
  })
  return listings.flatMap(({ id, slug, website, texts, sources }) => {
    const name = (texts.find((text) => text.locale === locale) ?? texts[0])?.name ?? slug
    const pages = sources.map(({ source }) => ({ url: source.url, use: { kind: 'source' as const, id, name } }))
    return website ? [{ url: website, use: { kind: 'website' as const, id, name } }, ...pages] : pages
  })
}

async function usedElsewhere(): Promise<Used[]> {
  const prisma = await db()
  const [sources, terms] = await Promise.all([
    prisma.policySource.findMany({ where: { url: { not: null } }, select: { key: true, url: true, title: true } }),
    prisma.officialTerm.findMany({
      where: { source: { startsWith: 'http' } },
      select: { id: true, hanzi: true, source: true },
    }),
  ])
  return [
    ...sources.map(({ key, url, title }) => ({
      url: url ?? '',
      use: { kind: 'policy-source' as const, id: key, name: title },
    })),
    ...terms.map(({ id, hanzi, source }) => ({ url: source, use: { kind: 'term' as const, id, name: hanzi } })),
  ]
}

/** Everything the public portal links to or rests on, with what the last look found, the most pressing first. */
export async function listLinks(locale: Locale, now: Date): Promise<Link[]> {
  const [used, checks] = await Promise.all([
    Promise.all([usedByListings(locale), usedElsewhere()]),
    (await db()).linkCheck.findMany(),
  ])
  const uses = new Map<string, LinkUse[]>()
  for (const { url, use } of used.flat()) uses.set(url, [...(uses.get(url) ?? []), use])
  const byUrl = new Map(checks.map(({ url, outcome, ...check }) => [url, { ...check, outcome: outcome as Outcome }]))
  const links = [...uses].map(([url, places]) => {
    const check = byUrl.get(url) ?? null
    return { url, uses: places, check, state: linkState(check, now) }
  })
  const rank = ({ state }: Link) => linkStates.indexOf(state)
  return links.sort((a, b) => rank(a) - rank(b) || (a.url < b.url ? -1 : 1))
}

export type LinkRunView = { startedAt: Date; endedAt: Date | null; aliveAt: Date; total: number; done: number }

/** The newest look at all links, which may be going on; null before the first. */
export async function readLinkRun(): Promise<LinkRunView | null> {
  return (await db()).linkRun.findFirst({
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, endedAt: true, aliveAt: true, total: true, done: true },
  })
}
