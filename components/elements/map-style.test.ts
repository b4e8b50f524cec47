import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { StyleSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { withNamesIn } from './map-labels'
import { tileStyle } from './map-style'

const grey = '#888888'
const colours = { land: grey, green: grey, water: grey, road: grey, building: grey, border: grey, ink: grey }
const about = { url: 'pmtiles://x', attribution: 'made up', colours, language: 'ar' }

/** Names of the layers of the two schemas that most files have. */
const schemas = [
  ['earth', 'landuse', 'water', 'buildings', 'roads', 'boundaries', 'places', 'pois'],
  ['landcover', 'park', 'water', 'waterway', 'transportation', 'building', 'boundary', 'water_name', 'place'],
]

describe('our style for a file of tiles', () => {
  it.each(schemas)('is a style MapLibre accepts (%s …)', (...layers) => {
    expect(validateStyleMin(tileStyle({ ...about, layers }))).toEqual([])
  })

  it('draws nothing of layers it does not know, and asks nobody for fonts', () => {
    const style = tileStyle({ ...about, layers: ['something'] })
    expect(style.layers).toHaveLength(1)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
  })

  it('puts water above the land and names above everything', () => {
    const ids = tileStyle({ ...about, layers: ['places', 'water', 'earth'] }).layers.map(({ id }) => id)
    expect(ids.indexOf('water')).toBeGreaterThan(ids.indexOf('earth'))
    expect(ids.at(-1)).toMatch(/^places/)
  })
})

describe('names in a language', () => {
  const styleOf = (field: unknown) =>
    ({
      version: 8,
      sources: {},
      layers: [{ id: 'a', type: 'symbol', source: 'x', layout: { 'text-field': field } }],
    }) as unknown as StyleSpecification
  const fieldOf = (field: unknown, language: string) => {
    const [layer] = withNamesIn(styleOf(field), language).layers
    return layer?.type === 'symbol' ? layer.layout?.['text-field'] : undefined
  }

  it('come first, and what the style had after them', () => {
    expect(fieldOf(['get', 'name'], 'ru')).toEqual(['coalesce', ['get', 'name:ru'], ['get', 'name'], ['get', 'name']])
    expect(fieldOf('{name:latin}', 'zh-Hans')).toEqual([
      'coalesce',
      ['get', 'name:zh-Hans'],
      ['get', 'name:zh'],
      ['get', 'name:en'],
      ['get', 'name'],
    ])
  })

  it('are not put in place of numbers', () => {
    expect(fieldOf(['get', 'ref'], 'ru')).toEqual(['get', 'ref'])
  })
})
