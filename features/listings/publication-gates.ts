import type { Day } from '@/lib/shanghai-day'
import { type ListingContent, phoneNumberSchema } from './schema'

/** What must or should be so before something goes out. Words: message `gates.<code>`, the fix `gates.fix.<code>`. */
export const gateCodes = [
  'name-zh',
  'name-en',
  'summary-en',
  'phone-dialable',
  'dates-past',
  'address-known',
  'phone-known',
  'district-known',
  'point-known',
  'source-named',
] as const
export type GateCode = (typeof gateCodes)[number]

/** @typeParam C codes of the gates of a kind of record */
export type Gate<C extends string = GateCode> = {
  code: C
  /** Name of the control that fixes it. */
  field: string
  /** Whether publishing is refused until it is passed. What is not known may stay unknown, if the page says so. */
  isRequired: boolean
  isPassed: boolean
}

const isFuture = (date: string | null, today: Day) => date !== null && date > today.slice(0, date.length)

/**
 * Everything that is checked before a listing goes out, passed or not, in the order of the form.
 * @param today the day in Jinan
 */
export function gates(content: ListingContent, today: Day): Gate[] {
  const { texts, phones, sources } = content
  const silent = phones.findIndex(({ number }) => !phoneNumberSchema.safeParse(number).success)
  const early = sources.findIndex(
    ({ published, retrieved }) => isFuture(published, today) || isFuture(retrieved, today),
  )
  const isPlace = content.category !== 'areas'
  const gate = (code: GateCode, field: string, isPassed: boolean, isRequired = false): Gate => ({
    code,
    field,
    isRequired,
    isPassed,
  })
  return [
    gate('name-en', 'texts.en.name', Boolean(texts.en?.name), true),
    gate('name-zh', 'texts.zh.name', Boolean(texts.zh?.name), true),
    gate('summary-en', 'texts.en.summary', Boolean(texts.en?.summary), true),
    gate('phone-dialable', `phones.${Math.max(silent, 0)}.number`, silent === -1, true),
    gate('dates-past', `sources.${Math.max(early, 0)}.retrieved`, early === -1),
    ...(isPlace
      ? [
          gate('phone-known', 'phones.0.number', phones.length > 0),
          gate('address-known', 'address', content.address !== null),
          gate('point-known', 'point.lat', content.point !== null),
          gate('district-known', 'district', content.district !== null),
        ]
      : []),
    gate('source-named', 'sources.0.url', sources.length > 0),
  ]
}

/** Controls of what is still in the way of publishing, in the order of the form. */
export function blockingFields(content: ListingContent, today: Day): string[] {
  return gates(content, today)
    .filter(({ isRequired, isPassed }) => isRequired && !isPassed)
    .map(({ field }) => field)
}
