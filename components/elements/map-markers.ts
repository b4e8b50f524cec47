import { type GeoJSONSource, type Map as MapLibre, Marker, Popup } from 'maplibre-gl'
import type { MapAnswer, MapPoint } from '@/lib/map-points'

/** How near in pixels two places must be to be shown as one. */
const clusterRadius = 44
/** At this zoom a street fills the map, and every place stands for itself. */
const clusterMaxZoom = 15

type Properties = { cluster?: boolean; cluster_id?: number; point_count?: number; index?: number }

/**
 * Puts the points on the map: buttons in the colour of their category, of which close ones are one button with their
 * number. They are elements of the page, so that the keyboard and a screen reader reach them. The list beside the map
 * says the same; what is chosen on the map stands out there, and what is looked at there stands out on the map.
 */
export function addMarkers(map: MapLibre, { points, words }: MapAnswer): void {
  const categories = [...new Set(points.map(({ category }) => category))]
  for (const category of categories) {
    const features = points.flatMap((point, index) => (point.category === category ? [featureOf(point, index)] : []))
    const data = { type: 'FeatureCollection' as const, features }
    map.addSource(category, { type: 'geojson', data, cluster: true, clusterRadius, clusterMaxZoom })
    // A source without a layer is never computed.
    map.addLayer({ id: `points-${category}`, type: 'circle', source: category, paint: { 'circle-radius': 0 } })
  }
  const shown = new Map<string, Marker>()
  const popup = new Popup({ offset: 18, maxWidth: '260px' })
  popup.on('close', () => highlight(null))

  function place(key: string, category: string, properties: Properties, at: [number, number]): Marker {
    const { cluster_id: cluster, point_count: count = 0 } = properties
    const point = points[properties.index ?? -1]
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'pin'
    button.dataset.category = category
    if (cluster !== undefined) {
      button.textContent = String(count)
      button.setAttribute('aria-label', words.cluster.replace('{count}', String(count)))
      button.addEventListener('click', async () => {
        const zoom = await (map.getSource(category) as GeoJSONSource).getClusterExpansionZoom(cluster)
        map.easeTo({ center: at, zoom, animate: !matchMedia('(prefers-reduced-motion: reduce)').matches })
      })
    } else if (point) {
      button.setAttribute('aria-label', `${point.name}, ${point.section}`)
      button.dataset.href = point.href
      button.addEventListener('click', (event) => {
        // For the map it would be a click beside the popup, which closes it.
        event.stopPropagation()
        popup.setLngLat(at).setDOMContent(contentOf(point)).addTo(map)
        highlight(point.href)
      })
    }
    const marker = new Marker({ element: button }).setLngLat(at).addTo(map)
    shown.set(key, marker)
    return marker
  }

  function update(): void {
    const seen = new Set<string>()
    for (const category of categories) {
      for (const { geometry, properties } of map.querySourceFeatures(category)) {
        if (geometry.type !== 'Point') continue
        const known: Properties = properties
        const key = `${category} ${known.cluster_id ?? ''} ${known.index ?? ''}`
        const at = known.index === undefined ? geometry.coordinates : placeOf(points[known.index])
        if (!seen.has(key) && !shown.has(key)) place(key, category, known, at as [number, number])
        seen.add(key)
      }
    }
    for (const [key, marker] of shown) {
      if (seen.has(key)) continue
      marker.remove()
      shown.delete(key)
    }
  }
  map.on('moveend', update)
  map.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
    if (isSourceLoaded && categories.includes(sourceId)) update()
  })
  markFromList(map)
}

const featureOf = ({ lng, lat }: MapPoint, index: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  properties: { index },
})

/** Tiles round; the point itself does not. */
const placeOf = (point: MapPoint | undefined) => [point?.lng ?? 0, point?.lat ?? 0]

function contentOf({ href, name, lang, dir, section }: MapPoint): HTMLElement {
  const content = document.createElement('p')
  const link = document.createElement('a')
  link.href = href
  link.textContent = name
  link.lang = lang
  link.dir = dir
  content.append(link, document.createElement('br'), section)
  return content
}

const entryOf = (href: string) => document.querySelector(`main article h3 a[href="${href}"]`)?.closest('article')

/** Makes the entry of the list stand out that was chosen on the map, or none. */
function highlight(href: string | null): void {
  for (const entry of document.querySelectorAll('main article.on-map')) entry.classList.remove('on-map')
  const entry = href && entryOf(href)
  if (!entry) return
  entry.classList.add('on-map')
  entry.scrollIntoView({ block: 'nearest' })
}

/** Makes the pin stand out whose entry in the list has the pointer or the focus. */
function markFromList(map: MapLibre): void {
  const mark = ({ target }: Event) => {
    const href = (target as Element).closest('main article')?.querySelector('h3 a')?.getAttribute('href')
    for (const pin of map.getContainer().querySelectorAll<HTMLElement>('.pin')) {
      pin.classList.toggle('on', href !== undefined && pin.dataset.href === href)
    }
  }
  const list = document.querySelector('main')
  const done = new AbortController()
  list?.addEventListener('mouseover', mark, { signal: done.signal })
  list?.addEventListener('focusin', mark, { signal: done.signal })
  map.once('remove', () => done.abort())
}
