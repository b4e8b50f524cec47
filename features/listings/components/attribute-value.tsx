import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Chinese, LeftToRight } from '@/components/ui/text-run'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Attribute, Category } from '../category'

type Named = { zh?: string | null; en?: string | null; heightM?: number }
type Range = { min: number; max: number }

/** A proper name: in Chinese beside its Latin form. */
function ProperName({ name }: { name: Named }) {
  const t = useTranslations('values')
  return (
    <>
      {name.en && (
        <span lang="en" dir="ltr">
          {name.en}
        </span>
      )}
      {name.en && name.zh && ' '}
      {name.zh && <Chinese text={name.zh} />}
      {name.heightM && <> ({t('height', { value: name.heightM })})</>}
    </>
  )
}

function Money({ range, per }: { range: Range; per: 'year' | 'month' | 'once' }) {
  const t = useTranslations('values')
  const format = useFormatter()
  const yuan = (value: number) =>
    format.number(value, {
      style: 'currency',
      currency: 'CNY',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    })
  if (range.max === 0) return t('free')
  const amount = range.min === range.max ? yuan(range.min) : t('range', { min: yuan(range.min), max: yuan(range.max) })
  return t(per === 'year' ? 'perYear' : per === 'month' ? 'perMonth' : 'once', { amount })
}

function Quantity({ value, unit }: { value: number | Range; unit?: string }) {
  const t = useTranslations('values')
  const format = useFormatter()
  if (typeof value === 'object') {
    const range =
      value.min === value.max
        ? format.number(value.min)
        : t('range', { min: format.number(value.min), max: format.number(value.max) })
    return unit === 'years' ? t('years', { value: range }) : range
  }
  if (unit === 'beds' || unit === 'rooms' || unit === 'months') return t(unit, { count: value })
  if (unit === 'km2' || unit === 'km') return t(unit, { value: format.number(value) })
  return format.number(value)
}

/** Names of languages in the reader's language. */
export function LanguageNames({ codes }: { codes: readonly string[] }) {
  const locale = useLocale()
  const format = useFormatter()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return format.list(codes.map((code) => names.of(code) ?? code))
}

function Populations({ list }: { list: readonly { code: string; population: number }[] }) {
  const t = useTranslations()
  const format = useFormatter()
  return (
    <ul>
      {list.map(({ code, population }) => (
        <li key={code}>
          {t('values.residents', { district: t(`districts.${code}`), count: format.number(population) })}
        </li>
      ))}
    </ul>
  )
}

/** The value of an attribute in the reader's language. */
export function AttributeValue(props: { category: Category; attributeKey: string; value: unknown }) {
  const { category, attributeKey, value } = props
  const attribute: Attribute | undefined = category.attributes[attributeKey]
  const t = useTranslations()
  const format = useFormatter()
  const formatDay = useFormatDay()
  const option = (code: string) => t(`categories.${category.key}.options.${code}`)
  switch (attribute?.type) {
    case 'boolean':
      return t(value === true ? 'values.yes' : 'values.no')
    case 'choice':
      return option(String(value))
    case 'choices':
      return format.list((value as string[]).map(option))
    case 'number':
      return <Quantity value={value as number} unit={attribute.unit} />
    case 'range':
      return <Quantity value={value as Range} unit={attribute.unit} />
    case 'money':
      return <Money range={value as Range} per={attribute.per} />
    case 'year':
      return <LeftToRight>{String(value)}</LeftToRight>
    case 'date':
      return formatDay(String(value))
    case 'languages':
      return <LanguageNames codes={value as string[]} />
    case 'lines':
      return format.list((value as string[]).map((line) => t(`metroLines.${line}`)))
    case 'name':
      return <ProperName name={value as Named} />
    case 'names':
      return (
        <ul>
          {(value as Named[]).map((name) => (
            <li key={`${name.en}${name.zh}`}>
              <ProperName name={name} />
            </li>
          ))}
        </ul>
      )
    case 'words':
      return (
        <span lang="en" dir="ltr">
          {(value as string[]).join(', ')}
        </span>
      )
    case 'populations':
      return <Populations list={value as { code: string; population: number }[]} />
    default:
      return null
  }
}
