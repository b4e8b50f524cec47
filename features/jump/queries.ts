import 'server-only'
import { listStaffGuides } from '@/features/guides/staff/queries'
import { listPolicyRows } from '@/features/policy-changes/queries'
import { rowName } from '@/features/policy-changes/row-words'
import { listStaffListings } from '@/features/revisions/queries'
import { parseStaffListQuery } from '@/features/revisions/schema'
import type { StaffLocale } from '@/i18n/locales'
import { type Destination, isNamed } from './places'

/** Of one kind no more than one can take in at a glance. */
const most = 6

type Words = (key: string) => string

/**
 * Of the listings found, whatever their status, those whose name is meant, the shortest first, of which what was typed
 * is the greatest part; and apart from them those found by a phone number, an id or a word of their texts. Of very many
 * the last changed are looked at.
 */
async function findListings(typed: string, locale: StaffLocale, t: Words) {
  const { rows } = await listStaffListings(parseStaffListQuery({ q: typed }))
  const byLength = rows.toSorted((a, b) => a.name.length + a.nameZh.length - b.name.length - b.nameZh.length)
  const named = byLength.filter(({ name, nameZh }) => isNamed(typed, [name, nameZh])).slice(0, most)
  const mentions = rows.filter((row) => !named.includes(row)).slice(0, most)
  const toDestination = ({
    id,
    category,
    status,
    name,
    nameZh,
  }: (typeof rows)[number]): Omit<Destination, 'group'> => ({
    href: `/${locale}/admin/listings/${id}`,
    label: name || nameZh,
    ...(name && nameZh ? { labelZh: nameZh } : {}),
    note: [t(`categories.${category}.title`), ...(status === 'PUBLISHED' ? [] : [t(`staff.statuses.${status}`)])].join(
      ' · ',
    ),
  })
  return {
    named: named.map((row): Destination => ({ group: 'listings', ...toDestination(row) })),
    mentions: mentions.map((row): Destination => ({ group: 'mentions', ...toDestination(row) })),
  }
}

async function findGuides(typed: string, locale: StaffLocale): Promise<Destination[]> {
  const rows = await listStaffGuides()
  return rows
    .filter(({ name, nameZh, slug }) => isNamed(typed, [name, nameZh, slug]))
    .slice(0, most)
    .map(({ id, name, nameZh }) => ({
      group: 'guides',
      href: `/${locale}/admin/guides/${id}`,
      label: name || nameZh,
      ...(name && nameZh ? { labelZh: nameZh } : {}),
    }))
}

async function findPolicy(typed: string, locale: StaffLocale, t: Words): Promise<Destination[]> {
  const { rules, values } = await listPolicyRows()
  const found = <Row extends (typeof rules)[number] | (typeof values)[number]>(rows: Row[]) =>
    rows.filter((row) => isNamed(typed, [rowName(row, 'en'), rowName(row, 'zh')])).slice(0, most)
  const toDestination = (row: (typeof rules)[number] | (typeof values)[number], note?: string): Destination => ({
    group: row.table,
    href: `/${locale}/admin/policy/${row.table}/${row.id}`,
    label: rowName(row, locale),
    note,
  })
  return [
    ...found(rules).map((row) => toDestination(row, t(`policyChanges.kinds.${row.content.kind}`))),
    ...found(values).map((row) => toDestination(row, row.content.validFrom ?? undefined)),
  ]
}

/**
 * The records of the staff screens that what is typed means, a few of each kind: those it names, and entries that
 * mention it.
 * @param t words of the language of the screen
 */
export async function findRecords(typed: string, locale: StaffLocale, t: Words) {
  if (typed === '') return { named: [], mentions: [] }
  const [listings, guides, policy] = await Promise.all([
    findListings(typed, locale, t),
    findGuides(typed, locale),
    findPolicy(typed, locale, t),
  ])
  return { named: [...listings.named, ...guides, ...policy], mentions: listings.mentions }
}
