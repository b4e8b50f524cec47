import { valueKeysOf } from './guide-text'
import type { Block } from './schema'

/** Keys of all dated values a guide shows, in its blocks and in its English texts, each once. */
export function valueKeysIn(blocks: readonly Block[], texts: readonly string[]): string[] {
  const own = blocks.flatMap(({ items }) =>
    (items as readonly { value?: string | null }[]).flatMap((item) => (item.value ? [item.value] : [])),
  )
  return [...new Set([...own, ...texts.flatMap(valueKeysOf)])]
}

/** Numbers of all findings the items of a guide rest on, in the order of the page, each once. */
export function factsIn(blocks: readonly Block[]): string[] {
  return [
    ...new Set(blocks.flatMap(({ items }) => (items as readonly { facts: string[] }[]).flatMap((item) => item.facts))),
  ]
}
