import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { nameIn } from './map-labels'

/** The colours of the page, so that the map goes with its light or dark. */
export type MapColours = Record<'land' | 'green' | 'water' | 'road' | 'building' | 'border' | 'ink', string>

const areas: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
const lines: FilterSpecification = ['==', ['geometry-type'], 'LineString']
const points: FilterSpecification = ['==', ['geometry-type'], 'Point']

/** What the layers of the common schemas of map data show, from below to above. */
const kinds: readonly { names: readonly string[]; kind: keyof MapColours }[] = [
  { names: ['earth'], kind: 'land' },
  { names: ['landuse', 'landcover', 'park', 'natural'], kind: 'green' },
  { names: ['water', 'waterway'], kind: 'water' },
  { names: ['building', 'buildings'], kind: 'building' },
  { names: ['roads', 'transportation', 'transit'], kind: 'road' },
  { names: ['boundaries', 'boundary'], kind: 'border' },
]
const withNames = ['roads', 'transportation_name', 'water', 'water_name', 'places', 'place']

/**
 * Our own plain style for a tile file: areas, lines and names. Layers of schemas we do not know are left out. The names
 * are drawn with the fonts of the device, so that no server of fonts is needed.
 * @param url the address of the tiles, with its protocol
 * @param layers what the file says that it has
 */
export function tileStyle(about: {
  url: string
  layers: readonly string[]
  attribution: string
  colours: MapColours
  language: string
}): StyleSpecification {
  const { url, layers, attribution, colours, language } = about
  const drawn = kinds.flatMap(({ names, kind }) =>
    names.filter((name) => layers.includes(name)).flatMap((name) => shapesOf(name, kind, colours[kind])),
  )
  const labels = withNames.filter((name) => layers.includes(name)).flatMap((name) => labelsOf(name, colours, language))
  return {
    version: 8,
    sources: { tiles: { type: 'vector', url, attribution } },
    layers: [{ id: 'land', type: 'background', paint: { 'background-color': colours.land } }, ...drawn, ...labels],
  }
}

function shapesOf(name: string, kind: keyof MapColours, colour: string): LayerSpecification[] {
  const from = { source: 'tiles', 'source-layer': name }
  const line: LayerSpecification = {
    ...from,
    id: `${name}-line`,
    type: 'line',
    filter: lines,
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 6, 0.5, 12, 1.5, 17, 8],
      ...(kind === 'border' ? { 'line-dasharray': [3, 2], 'line-width': 1 } : {}),
    },
  }
  if (kind === 'border' || kind === 'road') return [line]
  return [{ ...from, id: name, type: 'fill', filter: areas, paint: { 'fill-color': colour } }, line]
}

function labelsOf(name: string, { ink, land }: MapColours, language: string): LayerSpecification[] {
  const from = { source: 'tiles', 'source-layer': name, type: 'symbol' } as const
  const text = { 'text-field': nameIn(language), 'text-font': ['sans-serif'] }
  const paint = { 'text-color': ink, 'text-halo-color': land, 'text-halo-width': 1.5 }
  return [
    { ...from, id: `${name}-names`, filter: points, layout: { ...text, 'text-size': 13 }, paint },
    {
      ...from,
      id: `${name}-line-names`,
      filter: lines,
      minzoom: 13,
      layout: { ...text, 'text-size': 12, 'symbol-placement': 'line' },
      paint,
    },
  ]
}
