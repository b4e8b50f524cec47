import type { RuleContent, Unit, ValueContent } from '@/features/policy/schema'
import { valueWords } from '@/features/revisions/value-words'
import { countryName } from '@/features/visa-finder/country-names'
import { isCountryCode } from '@/lib/country-codes'
import type { Day } from '@/lib/shanghai-day'
import type { Told } from './effects'
import { currencyOf, isMoney } from './money'
import type { PolicyRow } from './queries'

/** What writing about policy needs: messages, how days look, the language of the screen. */
export type Writer = {
  t: (key: string, values?: Record<string, string | number>) => string
  day: (day: Day) => string
  locale: 'en' | 'zh'
}

/** Name of the place a rule speaks of. Rules of regions and ports bring their own names. */
export function placeName({ place, terms }: RuleContent, locale: Writer['locale']): string {
  if ('names' in terms) return terms.names[locale]
  return isCountryCode(place) ? countryName(place, locale) : place
}

/** What staff call a row: the place of a rule, the key of a value. */
export function rowName({ table, content }: Pick<PolicyRow, 'table' | 'content'>, locale: Writer['locale']): string {
  return table === 'rules' ? placeName(content as RuleContent, locale) : (content as ValueContent).key
}

/** An amount with its unit, or the day of a date. */
export function amountWords(
  { t, day, locale }: Writer,
  value: { unit: Unit; amount: number | null; day: Day | null },
): string {
  const { unit, amount } = value
  if (unit === 'date') return value.day ? day(value.day) : t('policyChanges.notFound')
  if (amount === null) return t('policyChanges.notFound')
  if (!isMoney(unit)) return t(`policyChanges.amounts.${unit}`, { amount })
  const digits = amount % 100 === 0 ? 0 : 2
  const format = { style: 'currency', currency: currencyOf(unit), minimumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale, format).format(amount / 100)
}

const listOf = ({ locale }: Writer, parts: readonly string[]) => parts.join(locale === 'zh' ? '、' : ', ')

/** What a rule or value says, in a line. */
export function rowSays(writer: Writer, { table, content }: Pick<PolicyRow, 'table' | 'content'>): string {
  const { t, locale } = writer
  if (table === 'values') return amountWords(writer, content as ValueContent)
  const rule = content as RuleContent
  const says: string[] = []
  if (rule.kind === 'apec-economy') {
    says.push(t(`policyChanges.memberships.${rule.terms.membership}`))
    if (rule.terms.admitsToMainland) says.push(t('policyChanges.admits'))
  }
  if (rule.kind === 'transit-region') {
    const { areas } = rule.terms
    says.push(
      areas
        ? t('policyChanges.onlyAreas', {
            list: listOf(
              writer,
              areas.map((area) => area[locale]),
            ),
          })
        : t('policyChanges.wholeProvince'),
    )
  }
  if (rule.kind === 'transit-port') says.push(t(`policyChanges.means.${rule.terms.means}`))
  if (rule.maxStayDays !== null) says.push(t('policyChanges.stay', { days: rule.maxStayDays }))
  else if (rule.kind.endsWith('exemption')) says.push(t('policyChanges.unknownStay'))
  if (rule.cumulative) {
    const per = t(`policyChanges.spans.${rule.cumulative.per}`)
    says.push(t('policyChanges.total', { days: rule.cumulative.days, per }))
  }
  return says.join(locale === 'zh' ? '；' : '; ')
}

/** A stored value of a field as staff would say it, for a comparison. */
export function fieldWords(writer: Writer, field: string, value: unknown, unit: Unit | null): string {
  const { t, day } = writer
  if (value === null || value === undefined) return ''
  if (field === 'amount' && unit && typeof value === 'number') {
    return amountWords(writer, { unit, amount: value, day: null })
  }
  if (['validFrom', 'validUntil', 'checkedOn', 'day'].includes(field)) return day(String(value))
  if (field === 'purposes' || field === 'passportKinds') {
    return listOf(
      writer,
      (value as string[]).map((code) => t(`policyChanges.${field}.${code}`)),
    )
  }
  if (field === 'confidence') return t(`policyChanges.confidences.${value}`)
  if (field === 'unit') return t(`policyChanges.units.${value}`)
  if (field === 'terms.membership') return t(`policyChanges.memberships.${value}`)
  if (field === 'terms.means') return t(`policyChanges.means.${value}`)
  if (field === 'cumulative') {
    const { days, per } = value as NonNullable<RuleContent['cumulative']>
    return t('policyChanges.total', { days, per: t(`policyChanges.spans.${per}`) })
  }
  if (typeof value === 'boolean') return t(value ? 'values.yes' : 'values.no')
  return valueWords(value)
}

/** What somebody is told, in lines; the first is the answer itself. */
function toldLines(writer: Writer, told: Told): string[] {
  const { t, day } = writer
  const state = told.state && ['ask', 'conditional', 'no'].includes(told.state) ? told.state : null
  const also = listOf(
    writer,
    told.also.map((code) => t(`policyChanges.outcomes.${code}`)),
  )
  return [
    t(`policyChanges.outcomes.${told.code}`),
    ...(state ? [t(`policyChanges.answerStates.${state}`)] : []),
    ...(told.maxDays === null ? [] : [t('policyChanges.maxDays', { count: told.maxDays })]),
    ...(told.leaveBy ? [t('policyChanges.leaveBy', { date: day(told.leaveBy) })] : []),
    ...(told.unconfirmed ? [t('policyChanges.unconfirmed')] : []),
    told.ruleUntil ? t('policyChanges.ruleUntil', { date: day(told.ruleUntil) }) : t('policyChanges.noRuleUntil'),
    also ? t('policyChanges.also', { list: also }) : t('policyChanges.noAlternative'),
  ]
}

const amountLines = (writer: Writer, told: Told) =>
  told.amounts.map((amount) => `${amount.key}: ${amountWords(writer, amount)}`)

/**
 * Two answers in lines, without those they share; the answer itself always stands first. Amounts are named only where
 * the answer is the same but for them.
 */
export function toldDifference(writer: Writer, before: Told, after: Told): { before: string[]; after: string[] } {
  const [old, next] = [toldLines(writer, before), toldLines(writer, after)]
  if (before.code === after.code) {
    old.push(...amountLines(writer, before))
    next.push(...amountLines(writer, after))
  }
  const only = (lines: string[], others: string[]) =>
    lines.filter((line, index) => index === 0 || !others.includes(line))
  return { before: only(old, next), after: only(next, old) }
}
