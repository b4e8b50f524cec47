import { z } from 'zod'

export const maximumCompared = 4

/** An entry as an address names it: its id, its slug, or category and slug. */
export type EntryName = { id: string } | { category: string | null; slug: string }

const slug = /^(?:([a-z][a-z-]{0,39})\/)?([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * Reads `ids=a,b&ids=c`: names parted by commas, each once, at most twelve. Never throws: what names nothing is left
 * out and counted.
 */
export function parseCompared(ids: string | string[] | undefined): { names: EntryName[]; unreadable: number } {
  const texts = [...new Set([ids ?? []].flat().flatMap((part) => part.split(',')))].map((part) => part.trim())
  const given = texts.filter((text) => text !== '')
  const names = given.slice(0, 12).flatMap((text): EntryName[] => {
    if (z.uuid().safeParse(text).success) return [{ id: text.toLowerCase() }]
    const match = text.length <= 150 ? slug.exec(text) : null
    return match?.[2] ? [{ category: match[1] ?? null, slug: match[2] }] : []
  })
  return { names, unreadable: given.length - names.length }
}

/** The address of a comparison, without its locale. */
export function compareHref(slugs: readonly string[]): string {
  return slugs.length === 0 ? '/compare' : `/compare?ids=${slugs.join(',')}`
}
