import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'

/** The tags under which map data have names in a language of ours. */
const tagsOf = (language: string) => (language.startsWith('zh') ? ['name:zh-Hans', 'name:zh'] : [`name:${language}`])

/** The name of a feature in a language, else what `otherwise` gives, else its own name. */
export function nameIn(language: string, otherwise: readonly ExpressionSpecification[] = []): ExpressionSpecification {
  const tags = [...tagsOf(language), ...(otherwise.length > 0 ? [] : ['name:en'])]
  const names = tags.map((tag): ExpressionSpecification => ['get', tag])
  return ['coalesce', ...names, ...otherwise, ['get', 'name']]
}

/** A style of others with its names in a language, as far as its data have them. Numbers of roads and the like stay. */
export function withNamesIn(style: StyleSpecification, language: string): StyleSpecification {
  const layers = style.layers.map((layer) => {
    if (layer.type !== 'symbol') return layer
    const field = layer.layout?.['text-field']
    if (field === undefined || !/\bname\b/.test(JSON.stringify(field))) return layer
    // Fields of the old kind, such as "{name:latin}", cannot stand inside an expression.
    const otherwise = Array.isArray(field) ? [field as ExpressionSpecification] : []
    return { ...layer, layout: { ...layer.layout, 'text-field': nameIn(language, otherwise) } }
  })
  return { ...style, layers }
}
