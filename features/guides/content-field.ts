import { type GuideContent, type Item, textIds } from './schema'

const ownFields = ['slug', 'topic', 'position', 'reviewedOn', 'reviewDue'] as const

function takeText(result: GuideContent, from: GuideContent, locale: string, id: string): void {
  const text = from.texts[locale]?.[id]
  const { [id]: _before, ...others } = result.texts[locale] ?? {}
  result.texts[locale] = text ? { ...others, [id]: structuredClone(text) } : others
}

function takeItem(result: GuideContent, from: GuideContent, id: string): void {
  const theirs = from.blocks.flatMap((block) => block.items as readonly Item[]).find((item) => item.id === id)
  if (!theirs) return
  for (const block of result.blocks) {
    const items = block.items as Item[]
    const index = items.findIndex((item) => item.id === id)
    if (index >= 0) items[index] = structuredClone(theirs)
  }
}

/** Whether a guide still has the part a comparison names, so that it can be taken over alone. */
export function isGuideField(content: GuideContent, field: string): boolean {
  const [room, first = '', ...rest] = field.split('.')
  if (ownFields.some((name) => name === field) || field === 'blocks') return true
  if (room === 'texts') return textIds(content).includes(rest.join('.'))
  return (
    room === 'blocks' && content.blocks.some(({ items }) => (items as readonly Item[]).some(({ id }) => id === first))
  )
}

/** The whole arrangement of the other guide, with the texts of what only it has. */
function takeBlocks(result: GuideContent, from: GuideContent): void {
  result.blocks = structuredClone(from.blocks)
  const known = new Set(textIds(result))
  for (const locale of Object.keys({ ...result.texts, ...from.texts })) {
    const texts = { ...structuredClone(from.texts[locale]), ...result.texts[locale] }
    result.texts[locale] = Object.fromEntries(Object.entries(texts).filter(([id]) => known.has(id)))
  }
}

/**
 * Takes single fields over from another guide, by their names in comparisons (`topic`, `blocks`, `blocks.register`,
 * `texts.en.register.title`). Unknown names change nothing.
 * @param into the guide everything else is kept of; it is not changed
 */
export function takeGuideFields(into: GuideContent, from: GuideContent, fields: readonly string[]): GuideContent {
  const result = structuredClone(into)
  if (fields.includes('blocks')) takeBlocks(result, from)
  for (const field of fields) {
    const [room, first = '', ...rest] = field.split('.')
    const own = ownFields.find((name) => name === field)
    if (own) Object.assign(result, { [own]: from[own] })
    else if (room === 'texts' && rest.length > 0) takeText(result, from, first, rest.join('.'))
    else if (room === 'blocks' && first) takeItem(result, from, first)
  }
  return result
}
