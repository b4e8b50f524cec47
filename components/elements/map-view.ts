/** The map with tiles. Loaded with MapLibre when somebody asks for a map, by `<tile-map>` and by nothing else. */
import {
  AttributionControl,
  addProtocol,
  LngLatBounds,
  Map as MapLibre,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'
import type { MapAnswer, MapWords } from '@/lib/map-points'
import { withNamesIn } from './map-labels'
import { addMarkers } from './map-markers'
import { tileStyle } from './map-style'

/** MapLibre's second half, which `scripts/build-elements.ts` puts beside the other files. */
declare const MAP_WORKER: string

export type ShownMap = { remove(): void }

/** Where tiles come from: a file of this portal, or the style of another host. */
export type MapSource = { tiles: string | null; foreign: string | null }

/** The city from Pingyin to Shanghe, for a list in which no position is known. */
const wholeCity = new LngLatBounds([116.2, 36.0], [118.0, 37.5])

setWorkerUrl(new URL(MAP_WORKER, location.href).href)
const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

/**
 * Draws the map into an empty box of the page.
 * @throws Error where the device cannot draw it, or the file of tiles cannot be read
 */
export async function showMap(box: HTMLElement, answer: MapAnswer, source: MapSource): Promise<ShownMap> {
  const language = document.documentElement.lang
  const style = source.tiles ? await ownStyle(source.tiles, language) : (source.foreign ?? '')
  const bounds = answer.points.reduce((all, { lng, lat }) => all.extend([lng, lat]), new LngLatBounds())
  const map = new MapLibre({
    container: box,
    attributionControl: false,
    bounds: bounds.isEmpty() ? wholeCity : bounds,
    fitBoundsOptions: { padding: 44, maxZoom: 14 },
    // A finger or a wheel that wants to go on down the page must not be caught.
    cooperativeGestures: true,
    dragRotate: false,
    locale: wordsFor(answer.words),
    pitchWithRotate: false,
    touchPitch: false,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setStyle(style, { transformStyle: (_, next) => (source.foreign ? withNamesIn(next, language) : next) })
  map.addControl(new NavigationControl({ showCompass: false }))
  map.addControl(new AttributionControl({ compact: false }))
  map.once('idle', () => box.setAttribute('data-ready', ''))
  map.once('load', () => addMarkers(map, answer))
  return map
}

/** Our own style for a tile file, after what the file says of itself. */
async function ownStyle(path: string, language: string): Promise<StyleSpecification> {
  const url = new URL(path, location.href).href
  const archive = new PMTiles(url)
  protocol.add(archive)
  const about = (await archive.getMetadata()) as { attribution?: string; vector_layers?: { id: string }[] }
  const tokens = getComputedStyle(document.documentElement)
  const colour = (name: string) => tokens.getPropertyValue(name).trim()
  return tileStyle({
    url: `pmtiles://${url}`,
    layers: (about.vector_layers ?? []).map(({ id }) => id),
    attribution: about.attribution ?? '',
    colours: {
      land: colour('--surface'),
      green: colour('--willow-tint'),
      water: colour('--water-line'),
      road: colour('--rule'),
      building: colour('--surface-3'),
      border: colour('--rule-strong'),
      ink: colour('--ink-2'),
    },
    language,
  })
}

const wordsFor = (words: MapWords) => ({
  'Map.Title': words.title,
  'NavigationControl.ZoomIn': words.zoomIn,
  'NavigationControl.ZoomOut': words.zoomOut,
  'Popup.Close': words.close,
  'CooperativeGesturesHandler.WindowsHelpText': words.wheel,
  'CooperativeGesturesHandler.MacHelpText': words.wheelMac,
  'CooperativeGesturesHandler.MobileHelpText': words.fingers,
})
