import type { Category, FactKey } from '@/features/listings/category'
import { categories, getCategory } from '@/features/listings/registry'

/**
 * What a report is about: a listing or one of its facts, a guide, or a page that is no record. `path` is the page without
 * its locale, `''` for the portal as a whole.
 */
export type Subject =
  | { kind: 'listing'; path: string; category: Category; slug: string; fact: FactKey | null }
  | { kind: 'guide'; path: string; slug: string; fact: null }
  | PageSubject
type PageSubject = { kind: 'page'; path: string; words: string; fact: null }

/** Pages that are no records, by their path, with the message that names them. */
const pages: Readonly<Record<string, string>> = {
  '': 'report.wholePortal',
  '/about': 'about.title',
  '/accessibility': 'accessibility.title',
  '/apec-card': 'cardHub.title',
  '/apec-card/check': 'cardCheck.title',
  '/areas': 'layout.areas',
  '/compare': 'compare.title',
  '/data': 'openData.title',
  '/emergency': 'emergency.title',
  '/guides': 'guides.title',
  '/phrases': 'phrases.title',
  '/plan': 'plan.title',
  '/privacy': 'privacy.title',
  '/saved': 'saved.title',
  '/search': 'search.title',
  '/visa': 'visaHub.title',
  '/visa/finder': 'finder.title',
  ...Object.fromEntries(categories.map(({ key }) => [`/${key}`, `categories.${key}.title`])),
}

/** The pages a subject can be, for the test that each has words. */
export const pageWords: readonly string[] = Object.values(pages)

/**
 * Reads what a report is about from the address of the form. What names no page of ours is about the portal as a whole.
 * @param about the path of the page without its locale, with or without its slash; query and anchor do not count
 * @param fact key of the fact; one the category does not have is none
 */
export function readSubject(about: string, fact: string): Subject {
  const [first = '', second = '', ...rest] = about.split(/[?#]/, 1)[0]?.split('/').filter(Boolean) ?? []
  const category = getCategory(first)
  // Below an entry stand other views of the same one, such as the card for the driver.
  if (category && /^[a-z0-9-]{1,100}$/.test(second)) {
    const known = category.facts.find((key) => key === fact) ?? null
    return { kind: 'listing', path: `/${first}/${second}`, category, slug: second, fact: known }
  }
  if (first === 'guides' && /^[a-z0-9-]{1,100}$/.test(second)) {
    return { kind: 'guide', path: `/guides/${second}`, slug: second, fact: null }
  }
  for (const path of [`/${[first, second, ...rest].join('/')}`, `/${first}`]) {
    const words = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (words) return { kind: 'page', path, words, fact: null }
  }
  return wholePortal
}

/** What is left when nothing more exact is known. */
export const wholePortal: PageSubject = { kind: 'page', path: '', words: 'report.wholePortal', fact: null }

/** The query that asks for the form about a page, or one fact of it. */
export function reportQuery(path: string, fact: string | null = null): string {
  const about = path.split('?', 1)[0]?.slice(1) ?? ''
  const query = [...(about ? [`about=${about}`] : []), ...(fact ? [`fact=${fact}`] : [])].join('&')
  return query && `?${query}`
}
