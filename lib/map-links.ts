import { bd09FromWgs84, type Coordinates, gcj02FromWgs84 } from './coordinates'

export type MapService = 'amap' | 'baidu' | 'tencent' | 'apple' | 'osm'

export type MapLink = { service: MapService; url: string }

/** What a map is asked for. Name and address are Chinese, since every map of China is searched in it. */
export type MapPlace = {
  name: string
  address: string | null
  /** WGS-84, only where the very place is known. A point of a street or district would be a pin nobody confirmed. */
  point: Coordinates | null
}

/** Tells the services who sends people; they ask for it and show it nowhere. */
const sender = 'livinginjinan'

/** Degrees with six digits, a tenth of a metre. */
const degrees = (value: number) => value.toFixed(6)

function addressOf(origin: string, parameters: Record<string, string>): string {
  // A plus for a space is not understood by all of them; %20 is.
  return `${origin}?${new URLSearchParams(parameters).toString().replaceAll('+', '%20')}`
}

function pointLinks(name: string, address: string, point: Coordinates): MapLink[] {
  const [gcj02, bd09] = [gcj02FromWgs84(point), bd09FromWgs84(point)]
  const [lat, lng] = [degrees(gcj02.lat), degrees(gcj02.lng)]
  const osm = { lat: degrees(point.lat), lng: degrees(point.lng) }
  return [
    {
      service: 'amap',
      url: addressOf('https://uri.amap.com/marker', {
        position: `${lng},${lat}`,
        name,
        coordinate: 'gaode',
        callnative: '1',
        src: sender,
      }),
    },
    {
      service: 'baidu',
      url: addressOf('https://api.map.baidu.com/marker', {
        location: `${degrees(bd09.lat)},${degrees(bd09.lng)}`,
        title: name,
        content: address,
        coord_type: 'bd09ll',
        output: 'html',
        src: `webapp.${sender}`,
      }),
    },
    {
      service: 'tencent',
      url: addressOf('https://apis.map.qq.com/uri/v1/marker', {
        // Colon and semicolon part the fields of this one parameter. Type 2 is GCJ-02; 1 would be shifted once more.
        marker: `coord:${lat},${lng};title:${withoutMarks(name)};addr:${withoutMarks(address)}`,
        coord_type: '2',
        referer: sender,
      }),
    },
    // Apple's map of mainland China is Amap's, with its coordinates.
    { service: 'apple', url: addressOf('https://maps.apple.com/', { ll: `${lat},${lng}`, q: name }) },
    {
      service: 'osm',
      url: `${addressOf('https://www.openstreetmap.org/', { mlat: osm.lat, mlon: osm.lng })}#map=17/${osm.lat}/${osm.lng}`,
    },
  ]
}

const withoutMarks = (text: string) => text.replace(/[:;：；]/g, ' ')

function searchLinks(words: string, name: string): MapLink[] {
  return [
    {
      service: 'amap',
      url: addressOf('https://uri.amap.com/search', {
        keyword: words,
        city: '济南',
        view: 'map',
        callnative: '1',
        src: sender,
      }),
    },
    {
      service: 'baidu',
      url: addressOf('https://api.map.baidu.com/place/search', {
        query: words,
        region: '济南',
        output: 'html',
        src: `webapp.${sender}`,
      }),
    },
    {
      service: 'tencent',
      url: addressOf('https://apis.map.qq.com/uri/v1/search', { keyword: words, region: '济南', referer: sender }),
    },
    { service: 'apple', url: addressOf('https://maps.apple.com/', { q: words }) },
    // It knows names and no Chinese house numbers.
    { service: 'osm', url: addressOf('https://www.openstreetmap.org/search', { query: `${name} 济南` }) },
  ]
}

/**
 * Links that open a place in the maps people have: at its point, each in the order and system of coordinates that the
 * service expects, or as a search for its Chinese name and address where no point is known.
 */
export function mapLinks({ name, address, point }: MapPlace): MapLink[] {
  if (point) return pointLinks(name, address ?? name, point)
  return searchLinks(address ? `${name} ${address}` : name, name)
}
