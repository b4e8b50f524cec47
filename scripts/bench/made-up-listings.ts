import type { Attribute, Category } from '@/features/listings/category'
import { districtNamesZh, districts } from '@/features/listings/places'
import type { ListingContent, LocaleTexts } from '@/features/listings/schema'
import type { Locale } from '@/i18n/locales'

/** What a made-up place is called. Every text says that it is made up. */
const kinds: Record<string, { en: string; zh: string; ja: string; ar: string }> = {
  hospitals: { en: 'Hospital', zh: '医院', ja: '病院', ar: 'مستشفى' },
  schools: { en: 'School', zh: '学校', ja: '学校', ar: 'مدرسة' },
  housing: { en: 'Residence', zh: '公寓', ja: '住宅', ar: 'سكن' },
  offices: { en: 'Office', zh: '办事处', ja: '窓口', ar: 'مكتب' },
}
const quarters = [
  { en: 'Lakeside', zh: '湖滨' },
  { en: 'Springs', zh: '泉城' },
  { en: 'East Gate', zh: '东门' },
  { en: 'Riverside', zh: '河畔' },
  { en: 'Thousand Buddha', zh: '千佛山' },
  { en: 'Old Port', zh: '旧港' },
  { en: 'Garden', zh: '花园' },
]
const areas = ['cbd', 'smart-city', 'innovation-valley', null, null]
const languages = ['en', 'zh', 'ko', 'ja', 'ru', 'fr', 'de', 'ar']

const pick = <T>(from: readonly T[], index: number): T => {
  const value = from[index % from.length]
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}

function attributeValue(attribute: Attribute, n: number): unknown {
  switch (attribute.type) {
    case 'boolean':
      return n % 3 === 0 ? undefined : n % 3 === 1
    case 'choice':
      return pick(attribute.options, n)
    case 'choices':
      return [...new Set([pick(attribute.options, n), pick(attribute.options, n * 7 + 3)])]
    case 'number':
      return (n * 37) % 900
    case 'year':
      return 1950 + (n % 70)
    case 'range':
    case 'money':
      return { min: 1000 + (n % 40) * 100, max: 6000 + (n % 60) * 100 }
    case 'languages':
      return [pick(languages, n)]
    default:
      return undefined
  }
}

function attributesOf(category: Category, n: number): Record<string, unknown> {
  const entries = Object.entries(category.attributes).map(
    ([key, attribute], position) => [key, attributeValue(attribute, n + position * 5)] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const text = (value: string, origin: 'human' | 'machine') => ({
  value,
  origin,
  sourceHash: null,
  editorId: null,
})

function textsOf(category: string, n: number): Partial<Record<Locale, LocaleTexts>> {
  const kind = kinds[category] ?? { en: 'Place', zh: '地点', ja: '場所', ar: 'مكان' }
  const number = String(n).padStart(6, '0')
  const quarter = pick(quarters, n)
  const zh = pick(districts, n)
  return {
    en: {
      name: text(`Bench ${quarter.en} ${kind.en} ${number} (made up)`, 'human'),
      summary: text(
        `A made-up ${kind.en.toLowerCase()} for measuring. It stands in for a place near the ${quarter.en} quarter ` +
          `with a few plain sentences, as a real entry has, and nothing in it is true. Number ${number}.`,
        'human',
      ),
      address: text(`${(n % 400) + 1} ${quarter.en} Road, Jinan (made up)`, 'human'),
    },
    zh: {
      name: text(`虚构${quarter.zh}${kind.zh}${number}号`, 'human'),
      summary: text(`仅用于测量的虚构条目，位于${quarter.zh}附近，${districtNamesZh[zh]}，内容均不属实。`, 'machine'),
    },
    ja: { name: text(`架空の${quarter.zh}${kind.ja}${number}`, 'machine') },
    ar: { name: text(`${kind.ar} ${number} (وهمي)`, 'machine') },
  }
}

/** The id of a made-up listing, in the form of a UUID of version 7: rows lie in the order of their making, as real ones. */
export const madeUpId = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Whether staff are said to have confirmed the phone of a made-up listing. */
export const isConfirmed = (n: number) => n % 7 === 0

/**
 * A listing that does not exist and says so, different in every filter from its neighbours.
 * @param n any whole number; the same number gives the same listing
 */
export function madeUpListing(category: Category, n: number): ListingContent {
  const district = n % 9 === 0 ? null : pick(districts, n)
  return {
    category: category.key,
    slug: `bench-${category.key}-${String(n).padStart(6, '0')}`,
    confidence: 'medium',
    district,
    area: pick(areas, n),
    point: null,
    address: n % 4 === 0 ? null : `济南市${pick(quarters, n).zh}路${(n % 400) + 1}号`,
    phones: n % 5 === 0 ? [] : [{ number: `+86531${String(80000000 + n)}`, label: 'main' }],
    website: n % 3 === 0 ? null : `https://bench-${n}.example.org/`,
    email: null,
    wechat: null,
    hours: n % 2 === 0 ? null : { kind: 'weekly', value: 'Mo-Fr 08:30-17:00' },
    languages: languages.filter((_, position) => (n >> position) % 3 === 1),
    attributes: attributesOf(category, n),
    internalNote: 'Made up by npm run bench.',
    pictures: [],
    sources: [],
    texts: textsOf(category.key, n),
  }
}
