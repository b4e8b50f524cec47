import type { ListingContent, TextField } from './schema'

const isTextPath = (room: string | undefined, parts: readonly string[]) => room === 'texts' && parts.length === 2

/**
 * Takes single fields over from another content, by their names in comparisons (`address`, `attributes.beds`,
 * `texts.en.summary`). A field the other content does not have is emptied. Unknown names change nothing, and category
 * is no field: it decides what the others mean.
 * @param into the content everything else is kept of; it is not changed
 */
export function takeFields(into: ListingContent, from: ListingContent, fields: readonly string[]): ListingContent {
  const result = structuredClone(into)
  for (const field of fields) {
    const [room, ...parts] = field.split('.')
    if (isTextPath(room, parts))
      takeText(result, from, parts[0] as keyof ListingContent['texts'], parts[1] as TextField)
    else if (room === 'attributes' && parts.length === 1) takeAttribute(result, from, parts[0] ?? '')
    else if (parts.length === 0 && Object.hasOwn(into, field) && !['attributes', 'texts', 'category'].includes(field)) {
      Object.assign(result, { [field]: structuredClone(from[field as keyof ListingContent]) })
    }
  }
  return result
}

function takeText(
  result: ListingContent,
  from: ListingContent,
  locale: keyof ListingContent['texts'],
  field: TextField,
): void {
  const text = from.texts[locale]?.[field]
  const { [field]: _before, ...others } = result.texts[locale] ?? {}
  result.texts[locale] = text ? { ...others, [field]: structuredClone(text) } : others
}

function takeAttribute(result: ListingContent, from: ListingContent, key: string): void {
  const { [key]: _before, ...others } = result.attributes
  const value = from.attributes[key]
  result.attributes = value === undefined ? others : { ...others, [key]: structuredClone(value) }
}
