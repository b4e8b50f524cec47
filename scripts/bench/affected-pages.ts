import { directoryCategories } from '@/features/listings/registry'
import { locales } from '@/i18n/locales'
import type { Answer } from './http-client'
import { textOf } from './http-client'
import { isConfirmed, madeUpId, madeUpListing } from './made-up-listings'

/** A public page that shows something of a listing, and how to tell that it shows the listing as just saved. */
export type AffectedPage = { kind: string; path: string; isRight(answer: Answer, before: string): boolean }

/** A made-up listing whose phone number a save is to change and confirm. */
export type Subject = { id: string; category: string; slug: string; number: string; newPhone: string }

/** Subjects with a phone that nobody has confirmed, so that a confirmation changes what home counts. */
export function subjects(howMany: number): Subject[] {
  const found: Subject[] = []
  for (let n = 1000; found.length < howMany; n++) {
    const category = directoryCategories[n % directoryCategories.length]
    if (!category || isConfirmed(n)) continue
    const { slug, phones, district } = madeUpListing(category, n)
    if (phones.length === 0 || !district) continue
    const newPhone = `+86531${String(66_000_000 + n)}`
    found.push({ id: madeUpId(n), category: category.key, slug, number: String(n).padStart(6, '0'), newPhone })
  }
  return found
}

/** Everything public that shows a subject or counts it, in ten languages. */
export function affectedPages({ category, slug, number, newPhone }: Subject): AffectedPage[] {
  const showsPhone = (answer: Answer) => textOf(answer).includes(`tel:${newPhone}`)
  const differs = (answer: Answer, before: string) => textOf(answer) !== before
  // Far down in its directory the listing is on another page; that page 1 was rendered for us says as much.
  const isNew = ({ headers }: Answer) => headers['x-cache'] === 'miss'
  const inEveryLanguage = locales.flatMap((locale): AffectedPage[] => [
    { kind: 'own page', path: `/${locale}/${category}/${slug}`, isRight: showsPhone },
    { kind: 'directory', path: `/${locale}/${category}`, isRight: isNew },
    { kind: 'filtered directory', path: `/${locale}/${category}?phone=yes&q=${number}`, isRight: showsPhone },
    { kind: 'search', path: `/${locale}/search?q=${number}`, isRight: showsPhone },
    { kind: 'home', path: `/${locale}`, isRight: differs },
  ])
  return [...inEveryLanguage, { kind: 'sitemap', path: '/sitemap.xml', isRight: differs }]
}
