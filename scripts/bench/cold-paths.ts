import { districts } from '@/features/listings/places'

const locales = ['en', 'zh', 'ar']
/** The directories, over which the made-up listings are spread evenly. */
const categories = ['hospitals', 'schools', 'housing', 'offices']
const languages = ['en', 'ko', 'ja', 'ru', 'fr', 'de', 'ar', 'zh']
const areas = ['cbd', 'smart-city', 'innovation-valley']
const sorts = ['relevance', 'name']
/** A word every listing has, words one in four or one in seven has, and a beginning, in two scripts. */
const words = [
  'jinan',
  'lakeside',
  'springs',
  'riverside',
  'garden',
  'lake',
  'hospital',
  '湖滨',
  '泉城',
  '河畔',
  '医院',
]
const count = (from: number, to: number, digits = 1) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(digits, '0'))

/** The values a kind of page can have in each place of its address. */
type Shape = Readonly<Record<string, readonly string[]>>

const directoryShapes: readonly Shape[] = [
  { locale: locales, category: categories, sort: sorts, district: districts, lang: languages, q: words },
  { locale: locales, category: categories, sort: sorts, lang: languages, area: areas, page: count(1, 12) },
  { locale: locales, category: categories, sort: sorts, q: words, district: districts, page: count(1, 3) },
  { locale: locales, category: categories, sort: sorts, page: count(2, 121) },
]
const searchShapes: readonly Shape[] = [
  { locale: locales, q: words, more: count(0, 9999, 6) },
  { locale: locales, q: words, more: count(0, 99, 4) },
  { locale: locales, q: words, more: words },
]

/** A large prime, so that neighbouring numbers differ in every place of the address. */
const stride = 7919

/** One choice of each value: different for every number below the product of the counts. */
function choose(shape: Shape, number: number): Record<string, string> {
  const size = Object.values(shape).reduce((product, values) => product * values.length, 1)
  if (number >= size) throw new Error(`There are only ${size} pages of this shape`)
  let rest = (number * stride) % size
  const chosen: Record<string, string> = {}
  for (const [name, values] of Object.entries(shape)) {
    chosen[name] = values[rest % values.length] ?? ''
    rest = Math.floor(rest / values.length)
  }
  return chosen
}

function chooseAll(shapes: readonly Shape[], from: number, howMany: number): Record<string, string>[] {
  return Array.from({ length: howMany }, (_, offset) => {
    const shape = shapes[(from + offset) % shapes.length] ?? {}
    return choose(shape, Math.floor((from + offset) / shapes.length))
  })
}

/**
 * Directory paths, no two the same page: two filters with words, two filters, one filter with words, and plain pages,
 * in turns.
 * @param from the number of the first; paths of different numbers differ
 */
export function directoryPaths(from: number, howMany: number): string[] {
  return chooseAll(directoryShapes, from, howMany).map(
    ({ locale, category, ...query }) => `/${locale}/${category}?${new URLSearchParams(query)}`,
  )
}

/** Search paths, no two the same: a word with the number of a listing, with its beginning, or with another word. */
export function searchPaths(from: number, howMany: number): string[] {
  return chooseAll(searchShapes, from, howMany).map(
    ({ locale, q, more }) => `/${locale}/search?${new URLSearchParams({ q: `${q} ${more}` })}`,
  )
}
