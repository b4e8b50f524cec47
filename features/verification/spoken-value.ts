import type { Category, FactKey } from '@/features/listings/category'
import type { Hours, ListingContent } from '@/features/listings/schema'
import { fieldWords } from '@/features/revisions/field-words'
import { writtenNumber } from '@/lib/phone-number'

export type ChineseWords = (key: string, values?: Record<string, string>) => string

const spoken: readonly (readonly [RegExp, string])[] = [
  ...(['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const).map(
    (day, index) => [new RegExp(`\\b${['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][index]}\\b`, 'g'), day] as const,
  ),
  [/\bPH\b/g, '法定节假日'],
  [/\boff\b/g, '不开放'],
  [/\s*;\s*/g, '；'],
  [/\s*,\s*/g, '、'],
  [/-/g, '至'],
]

/** Opening hours as one reads them out: the notation of OpenStreetMap in Chinese. What it does not know stays. */
export function spokenHours(value: string): string {
  return spoken.reduce((text, [sign, word]) => text.replace(sign, word), value)
}

/**
 * A known value as a clerk reads it out on the phone, in Chinese.
 * @param zh the Chinese messages, whatever the language of the screen
 */
export function spokenValue(zh: ChineseWords, category: Category, fact: FactKey, value: unknown): string {
  if (fact === 'phones') {
    return (value as ListingContent['phones']).map(({ number }) => writtenNumber(number)).join('、')
  }
  const hours = value as Hours
  if (fact === 'hours' && hours.kind === 'weekly') return spokenHours(hours.value)
  const attribute = category.attributes[fact.slice('attributes.'.length)]
  if (attribute?.type === 'money') {
    const { min, max } = value as { min: number; max: number }
    const amount = zh('verification.script.yuan', {
      amount: min === max ? String(min) : zh('values.range', { min: String(min), max: String(max) }),
    })
    if (attribute.per === 'once') return amount
    return zh(attribute.per === 'year' ? 'values.perYear' : 'values.perMonth', { amount })
  }
  return fieldWords(zh, 'zh', category, fact, value).replaceAll('; ', '、')
}

/** What to say on the phone about a fact, sentence by sentence. */
export function phoneScript(
  zh: ChineseWords,
  category: Category,
  { key, value }: { key: FactKey; value: unknown },
  names: { place: string; fact: string },
): string[] {
  const asked = key.startsWith('attributes.') ? category.attributes[key.slice('attributes.'.length)]?.ask : undefined
  const question =
    value !== null
      ? zh('verification.script.isItStill', { ...names, value: spokenValue(zh, category, key, value) })
      : asked
        ? zh(`categories.${category.key}.ask.${key.slice('attributes.'.length)}`)
        : zh('verification.script.whatIs', names)
  return [zh('verification.script.greeting', names), question, zh('verification.script.thanks')]
}
