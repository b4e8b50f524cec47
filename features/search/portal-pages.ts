import { countryName } from '@/features/visa-finder/country-names'
import { nationalitiesOf } from '@/features/visa-finder/nationalities'
import { type Locale, locales } from '@/i18n/locales'
import type { Words } from '@/i18n/words'
import { countryCodes } from '@/lib/country-codes'
import { nameUuid } from '@/lib/name-uuid'
import { conceptsOfCode } from './concept-lookup'
import { concepts } from './concepts/all'
import type { SearchEntry } from './document'

/** Key of pages that are no records in the registry of what can be found. */
export const pageKind = 'page'

/** Under which visitors see them, with the messages that name these groups. */
export const pageGroups: Readonly<Record<string, string>> = {
  pages: 'search.kinds.pages',
  passports: 'search.kinds.passports',
}

type Texts = Readonly<Record<Locale, string>>

/** A page that is made of rules and messages. Nothing but a release changes how it is found. */
export type PortalPage = {
  id: string
  /** Without the locale. */
  path: string
  group: keyof typeof pageGroups
  titles: Texts
  summaries: Readonly<Partial<Texts>>
  /** What it is found by. */
  names: Texts
  /** See `Concept.codes`. */
  codes: readonly string[]
  quality: number
}

/** Namespace of the ids. Never change it. */
const PAGES = '2b1f0a54-6c55-5d8b-8a7e-90d3c1f7e6aa'

/** The message of the title and that of the summary, by path. */
const pages: Readonly<Record<string, readonly [string, string]>> = {
  '/visa': ['visaHub.title', 'visaHub.lead'],
  '/visa/finder': ['finder.title', 'finder.lead'],
  '/apec-card': ['cardHub.title', 'cardHub.lead'],
  '/apec-card/check': ['cardCheck.title', 'cardCheck.lead'],
  '/plan': ['plan.title', 'plan.lead'],
  '/emergency': ['emergency.title', 'emergency.lead'],
}

/** As good as an entry of which much is known, so that neither hides the other. */
const pageQuality = 15

/** Names of what is asked for when nothing but this page is meant. They are names of the page. */
const calledToo = (path: string, locale: Locale) =>
  conceptsOfCode(`page:${path}`)
    .filter((id) => concepts[id]?.codes.length === 1)
    .flatMap((id) => concepts[id]?.words[locale].split('|') ?? [])

const inAll = (textIn: (locale: Locale) => string): Texts =>
  Object.fromEntries(locales.map((locale) => [locale, textIn(locale)])) as Texts

function fixedPage(path: string, title: string, summary: string, words: Words): PortalPage {
  const titles = inAll((locale) => words(locale, title) ?? '')
  return {
    id: nameUuid(PAGES, path),
    path,
    group: 'pages',
    titles,
    summaries: inAll((locale) => words(locale, summary) ?? ''),
    names: inAll((locale) => [titles[locale], ...calledToo(path, locale)].join(', ')),
    codes: [`page:${path}`],
    quality: pageQuality,
  }
}

/** What applies to a passport. It is found by its country alone: `passportsAsked` knows that rules are asked for. */
function passportPage(country: string, words: Words): PortalPage {
  const path = `/visa?passport=${country}`
  return {
    id: nameUuid(PAGES, path),
    path,
    group: 'passports',
    titles: inAll((locale) =>
      (words(locale, 'visaHub.passportTitle') ?? '').replace('{country}', countryName(country, locale)),
    ),
    summaries: {},
    names: inAll((locale) => [countryName(country, locale), ...nationalitiesOf(country, locale)].join(', ')),
    codes: [`passport:${country}`],
    quality: 0,
  }
}

/** Regions that have no passport of their own, so that nobody asks for it; and China, whose passport needs no visa. */
const withoutPage = new Set(
  'AQ AS AW AX BL BQ BV CC CN CW CX FO GF GG GL GP GS GU HM IM IO JE MF MP MQ NC NF PF PM PR RE SJ SX TF TK UM VI WF YT'.split(
    ' ',
  ),
)

let made: readonly PortalPage[] | undefined

/** All of them in the order of their ids. */
export function portalPages(words: Words): readonly PortalPage[] {
  made ??= [
    ...Object.entries(pages).map(([path, [title, summary]]) => fixedPage(path, title, summary, words)),
    ...countryCodes.filter((code) => !withoutPage.has(code)).map((code) => passportPage(code, words)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  return made
}

/** How a page is found. */
export function pageEntry({ id, group, names, summaries, codes, quality }: PortalPage): SearchEntry {
  return {
    ...{ kind: pageKind, id, group, isPublic: true, quality, codes, names },
    ...{ summaries: Object.values(summaries), texts: [], address: null, phones: [] },
  }
}
