import type { PageHeader } from './schema'

/** The header of a page. A page beyond the last is empty, and is the last. */
export function pageHeader(page: { total: number; number: number; perPage: number; size: number }): PageHeader {
  const totalPages = Math.ceil(page.total / page.perPage)
  return {
    total_items: page.total,
    total_pages: totalPages,
    page_number: page.number,
    size: page.size,
    first_page: page.number === 1,
    last_page: page.number >= totalPages,
    empty: page.size === 0,
  }
}

/** The items of one page of a list that is held whole. */
export function slicePage<T>(items: readonly T[], number: number, perPage: number): T[] {
  return items.slice((number - 1) * perPage, number * perPage)
}
