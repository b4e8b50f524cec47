import { useLocale, useTranslations } from 'next-intl'
import { useValueWords } from '@/features/policy/components/use-value-words'
import { valueOn } from '@/features/policy/dated'
import type { ValueContent } from '@/features/policy/schema'
import { isLocale, type Locale } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Day } from '@/lib/shanghai-day'
import { countryName } from '../country-names'
import type { Argument, Names } from '../finding'

const unitOf = (name: string) => (name === 'months' ? 'months' : name === 'hours' ? 'hours' : 'days')

/** The reader's language; pages of the finder exist in ours only. */
export function useReader(): Locale {
  const locale = useLocale()
  return isLocale(locale) ? locale : 'en'
}

/** The name of a port or province: our words where there are some, else what staff wrote. */
export function usePlaceName(): (place: string, names: Names) => string {
  const t = useTranslations('places')
  const locale = useReader()
  return (place, names) => (t.has(place) ? t(place) : locale === 'zh' ? names.zh : names.en)
}

/** Writes the arguments of a reason or outcome in the reader's language. */
export function useArguments(): (args?: Readonly<Record<string, Argument>>) => Record<string, string> {
  const locale = useReader()
  const formatDay = useFormatDay()
  const value = useValueWords()
  const placeName = usePlaceName()
  const write = (name: string, argument: Argument): string => {
    if ('day' in argument) return formatDay(argument.day)
    if ('country' in argument) return countryName(argument.country, locale)
    if ('number' in argument) return value({ unit: unitOf(name), amount: argument.number, day: null })
    return placeName(argument.place, argument.names)
  }
  return (args = {}) =>
    Object.fromEntries(Object.entries(args).map(([name, argument]) => [name, write(name, argument)]))
}

/** The dated values some words name, as of a day. One that is not in force gives words that say so, never the number. */
export function useOutcomeValues(
  values: readonly ValueContent[],
  day: Day,
): (keys?: Readonly<Record<string, string>>) => Record<string, string> {
  const t = useTranslations('policy')
  const write = useValueWords()
  return (keys = {}) =>
    Object.fromEntries(
      Object.entries(keys).map(([name, key]) => {
        const { state, row } = valueOn(values, key, day)
        return [name, state === 'in-force' ? write(row) : t('notConfirmed')]
      }),
    )
}

/** The name of an economy of the card scheme: some have a name of their own there. */
export function useEconomyName(): (place: string) => string {
  const t = useTranslations('cardCheck.economies')
  const locale = useReader()
  return (place) => (t.has(place) ? t(place) : countryName(place, locale))
}
