import type { Category } from '@/features/listings/category'
import type { ListingContent } from '@/features/listings/schema'
import type { IndexRow } from './directory-index'
import { facetKeys } from './facets'

/** What is read of a published listing for the index. */
export type LoadedRow = Pick<
  ListingContent,
  'district' | 'area' | 'languages' | 'phones' | 'address' | 'attributes'
> & {
  id: string
  category: string
  slug: string
  names: Record<string, string>
  website: string | null
  email: string | null
  wechat: string | null
  hours: unknown
  confirmed: number
  lat: number | null
  lng: number | null
}

/** The row of the index for a listing. */
export function indexRow(row: LoadedRow, category: Category): IndexRow {
  const known = category.facts.filter((fact) => {
    const value = fact.startsWith('attributes.')
      ? row.attributes[fact.slice('attributes.'.length)]
      : row[fact as keyof LoadedRow]
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  return {
    id: row.id,
    slug: row.slug,
    names: row.names,
    facets: facetKeys(category, row),
    point: row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null,
    score: known.length + 2 * Number(row.confirmed),
  }
}
