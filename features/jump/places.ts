import { canEditListings, canReview } from '@/features/accounts/policy'
import { type Room, roomGroups } from '@/features/accounts/rooms'
import { canEditTerms } from '@/features/glossary/policy'
import { categories } from '@/features/listings/registry'
import { pinyinFormsOf } from '@/features/search/pinyin-forms'
import { type StaffLocale, staffLocales } from '@/i18n/locales'
import { fold } from '@/lib/fold'
import type { Actor } from '@/server/actor'

/** What of the staff screens one can go to by name. */
export const destinationGroups = ['listings', 'guides', 'rules', 'values', 'actions', 'screens', 'mentions'] as const
export type DestinationGroup = (typeof destinationGroups)[number]

export type Destination = {
  group: DestinationGroup
  /** Absolute, with the locale. */
  href: string
  label: string
  /** The Chinese name, where the label is English. */
  labelZh?: string
  /** What tells it from others of its name: category, status. */
  note?: string
}

/** The words of the staff screens in both languages. */
type Words = Record<StaffLocale, (key: string, values?: Record<string, string>) => string>

type Named = { group: 'actions' | 'screens'; path: string; nameIn: (locale: StaffLocale) => string }

function placesFor(actor: Actor, words: Words): Named[] {
  const rooms: readonly Room[] = roomGroups.flatMap((group): readonly Room[] => group.rooms)
  const screens = rooms
    .filter((room) => room.mayEnter?.(actor) ?? true)
    .map(({ path, words: name }) => ({ path, nameIn: (locale: StaffLocale) => words[locale](`staff.${name}`) }))
  const account = { path: '/account', nameIn: (locale: StaffLocale) => words[locale]('account.title') }
  const listings = categories.map(({ key }) => ({
    path: `/listings/new?category=${key}`,
    nameIn: (locale: StaffLocale) =>
      words[locale]('editor.newTitle', { category: words[locale](`categories.${key}.title`) }),
  }))
  const named = (path: string, key: string) => ({ path, nameIn: (locale: StaffLocale) => words[locale](key) })
  const actions = [
    ...(canEditListings(actor) ? [...listings, named('/guides/new', 'guideEditor.new')] : []),
    ...(canEditTerms(actor) ? [named('/glossary/new', 'glossary.add')] : []),
    ...(canReview(actor) ? [named('/notices/new', 'notices.add')] : []),
  ]
  return [
    ...actions.map((place) => ({ group: 'actions' as const, ...place })),
    ...[...screens, account].map((place) => ({ group: 'screens' as const, ...place })),
  ]
}

/**
 * Whether a name is meant: every word typed is a piece of it, of its pinyin or of the initials of its pinyin.
 * @param names in both languages
 */
export function isNamed(typed: string, names: readonly string[]): boolean {
  const text = names.map(fold).join(' ')
  const missing = fold(typed)
    .split(/\s+/)
    .filter((word) => !text.includes(word))
  if (missing.length === 0) return true
  if (!missing.every((word) => /^[a-z]+$/.test(word))) return false
  const { ends, initials } = pinyinFormsOf(names.join(' '))
  return missing.every((word) => [...ends, ...initials].some((form) => form.startsWith(word)))
}

/** The screens and actions of this person whose name is meant in either language; all of them where nothing is typed. */
export function findPlaces(actor: Actor, locale: StaffLocale, words: Words, typed: string): Destination[] {
  return placesFor(actor, words)
    .filter(({ nameIn }) => isNamed(typed, staffLocales.map(nameIn)))
    .map(({ group, path, nameIn }) => ({ group, href: `/${locale}/admin${path}`, label: nameIn(locale) }))
}
