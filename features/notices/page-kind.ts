import { directoryCategories } from '@/features/listings/registry'

/** Kinds of public pages a notice can be about. */
export const pageKinds = ['home', 'directories', 'entries', 'areas', 'visa', 'guides', 'emergency', 'other'] as const
export type PageKind = (typeof pageKinds)[number]

const firstOf: Partial<Record<string, PageKind>> = {
  areas: 'areas',
  visa: 'visa',
  'apec-card': 'visa',
  guides: 'guides',
  plan: 'guides',
  emergency: 'emergency',
}

/** Kind of a public page. @param path without its locale, with or without its query; `''` is the home page */
export function pageKind(path: string): PageKind {
  const [first = '', second] = (path.split('?')[0] ?? '').split('/').filter(Boolean)
  if (first === '') return 'home'
  if (directoryCategories.some(({ key }) => key === first)) return second ? 'entries' : 'directories'
  return firstOf[first] ?? 'other'
}
