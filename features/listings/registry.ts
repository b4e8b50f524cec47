import { categories as found } from '@/generated/categories'
import type { Category } from './category'

/** All categories in the order of the menus. */
export const categories: readonly Category[] = [...found].sort((a, b) => a.order - b.order)

/** The categories that form a directory, without the areas. */
export const directoryCategories: readonly Category[] = categories.filter((category) => category.kind === 'directory')

const byKey = new Map(categories.map((category) => [category.key, category]))

/** The category with this key, or null. */
export function getCategory(key: string): Category | null {
  return byKey.get(key) ?? null
}
