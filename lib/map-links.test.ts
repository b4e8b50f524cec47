import { describe, expect, it } from 'vitest'
import { bd09FromWgs84, gcj02FromWgs84 } from './coordinates'
import { type MapService, mapLinks } from './map-links'

const point = { lat: 36.65, lng: 117 }
const gcj02 = gcj02FromWgs84(point)
const bd09 = bd09FromWgs84(point)
const known = { name: '测试医院', address: '济南市测试路1号', point }
const unknown = { ...known, point: null }

const urlOf = (place: Parameters<typeof mapLinks>[0], service: MapService) =>
  new URL(mapLinks(place).find((link) => link.service === service)?.url ?? '')

const six = (value: number) => value.toFixed(6)

/** Service, address without query, and every parameter as the service reads it. */
const table = [
  [
    'amap',
    'https://uri.amap.com/marker',
    {
      position: `${six(gcj02.lng)},${six(gcj02.lat)}`,
      name: '测试医院',
      coordinate: 'gaode',
      callnative: '1',
      src: 'livinginjinan',
    },
  ],
  [
    'baidu',
    'https://api.map.baidu.com/marker',
    {
      location: `${six(bd09.lat)},${six(bd09.lng)}`,
      title: '测试医院',
      content: '济南市测试路1号',
      coord_type: 'bd09ll',
      output: 'html',
      src: 'webapp.livinginjinan',
    },
  ],
  [
    'tencent',
    'https://apis.map.qq.com/uri/v1/marker',
    {
      marker: `coord:${six(gcj02.lat)},${six(gcj02.lng)};title:测试医院;addr:济南市测试路1号`,
      coord_type: '2',
      referer: 'livinginjinan',
    },
  ],
  ['apple', 'https://maps.apple.com/', { ll: `${six(gcj02.lat)},${six(gcj02.lng)}`, q: '测试医院' }],
  ['osm', 'https://www.openstreetmap.org/', { mlat: '36.650000', mlon: '117.000000' }],
] as const

const searches = [
  [
    'amap',
    'https://uri.amap.com/search',
    { keyword: '测试医院 济南市测试路1号', city: '济南', view: 'map', callnative: '1', src: 'livinginjinan' },
  ],
  [
    'baidu',
    'https://api.map.baidu.com/place/search',
    { query: '测试医院 济南市测试路1号', region: '济南', output: 'html', src: 'webapp.livinginjinan' },
  ],
  [
    'tencent',
    'https://apis.map.qq.com/uri/v1/search',
    { keyword: '测试医院 济南市测试路1号', region: '济南', referer: 'livinginjinan' },
  ],
  ['apple', 'https://maps.apple.com/', { q: '测试医院 济南市测试路1号' }],
  ['osm', 'https://www.openstreetmap.org/search', { query: '测试医院 济南' }],
] as const

describe('Links to maps', () => {
  for (const [service, address, parameters] of table) {
    it(`A visitor who opens ${service} sees the point, in its order and its system of coordinates`, () => {
      const url = urlOf(known, service)
      expect(url.origin + url.pathname).toBe(address)
      expect(Object.fromEntries(url.searchParams)).toEqual(parameters)
    })
  }

  it('A visitor who opens OpenStreetMap sees the neighbourhood of the point', () => {
    expect(urlOf(known, 'osm').hash).toBe('#map=17/36.650000/117.000000')
  })

  for (const [service, address, parameters] of searches) {
    it(`A visitor who opens ${service} without a known point gets a search for the Chinese name`, () => {
      const url = urlOf(unknown, service)
      expect(url.origin + url.pathname).toBe(address)
      expect(Object.fromEntries(url.searchParams)).toEqual(parameters)
    })
  }

  it('A name with signs that addresses give a meaning arrives as it is', () => {
    const place = { name: 'A&B #1 + 测试；二院:东区', address: null, point: null }
    expect(urlOf(place, 'amap').searchParams.get('keyword')).toBe('A&B #1 + 测试；二院:东区')
    expect(urlOf({ ...place, point }, 'tencent').searchParams.get('marker')).toMatch(
      /^coord:[\d.]+,[\d.]+;title:A&B #1 \+ 测试 二院 东区;addr:A&B #1 \+ 测试 二院 东区$/,
    )
    for (const { url } of [...mapLinks(place), ...mapLinks({ ...place, point })]) {
      expect(url).toMatch(/^https:\/\/[\x21-\x7e]+$/)
      expect(url).not.toContain('+')
    }
  })

  it('A place whose address nobody knows is searched by its name alone', () => {
    expect(urlOf({ ...unknown, address: null }, 'baidu').searchParams.get('query')).toBe('测试医院')
  })
})
