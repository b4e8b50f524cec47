import type { ListingContent } from '@/features/listings/schema'

/** A listing of which nothing is known yet. */
export function emptyContent(category: string): ListingContent {
  return {
    category,
    slug: '',
    confidence: null,
    district: null,
    area: null,
    point: null,
    address: null,
    phones: [],
    website: null,
    email: null,
    wechat: null,
    hours: null,
    languages: [],
    attributes: {},
    internalNote: '',
    pictures: [],
    sources: [],
    texts: {},
  }
}
