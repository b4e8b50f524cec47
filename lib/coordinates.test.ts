import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bd09FromGcj02,
  bd09FromWgs84,
  gcj02FromBd09,
  gcj02FromWgs84,
  metresBetween,
  wgs84FromBd09,
  wgs84FromGcj02,
} from './coordinates'

/** The vectors that public conversion libraries are tested with. */
const vectors = [
  { city: 'Shanghai', wgs84: [31.1774276, 121.5272106], gcj02: [31.17530398364597, 121.531541859215] },
  { city: 'Shenzhen', wgs84: [22.543847, 113.912316], gcj02: [22.540796131694766, 113.9171764808363] },
  { city: 'Beijing', wgs84: [39.911954, 116.377817], gcj02: [39.91334545536069, 116.38404722455657] },
] as const

const point = ([lat, lng]: readonly [number, number]) => ({ lat, lng })

/** Anywhere in the municipality. */
const inJinan = fc.record({
  lat: fc.double({ min: 35.9, max: 37.7, noNaN: true }),
  lng: fc.double({ min: 116.1, max: 118.1, noNaN: true }),
})

describe('Coordinates', () => {
  for (const { city, wgs84, gcj02 } of vectors) {
    it(`A driver in ${city} is sent to the point that Amap shows`, () => {
      const shifted = gcj02FromWgs84(point(wgs84))
      expect(shifted.lat).toBeCloseTo(gcj02[0], 6)
      expect(shifted.lng).toBeCloseTo(gcj02[1], 6)
    })

    it(`A point read from a map in ${city} becomes the one the satellites give, to a tenth of a metre`, () => {
      expect(metresBetween(wgs84FromGcj02(point(gcj02)), point(wgs84))).toBeLessThan(0.1)
    })
  }

  it('A driver with Baidu is sent to the point that Baidu itself gives for one of GCJ-02', () => {
    const baidu = bd09FromGcj02({ lat: 39.915, lng: 116.404 })
    expect(baidu.lat).toBeCloseTo(39.92133699351021, 7)
    expect(baidu.lng).toBeCloseTo(116.41036949371029, 7)
    const back = gcj02FromBd09({ lat: 39.92133699351021, lng: 116.41036949371029 })
    expect(metresBetween(back, { lat: 39.915, lng: 116.404 })).toBeLessThan(0.1)
  })

  it('Whoever converts a point of Jinan there and back again stays within a metre of it', () => {
    fc.assert(
      fc.property(inJinan, (wgs84) => {
        expect(metresBetween(wgs84FromGcj02(gcj02FromWgs84(wgs84)), wgs84)).toBeLessThan(0.1)
        expect(metresBetween(wgs84FromBd09(bd09FromWgs84(wgs84)), wgs84)).toBeLessThan(0.1)
        expect(metresBetween(gcj02FromBd09(bd09FromGcj02(wgs84)), wgs84)).toBeLessThan(0.1)
      }),
    )
  })

  it('Everywhere in Jinan the shift is some hundred metres, as on every map of mainland China', () => {
    fc.assert(
      fc.property(inJinan, (wgs84) => {
        const metres = metresBetween(gcj02FromWgs84(wgs84), wgs84)
        expect(metres).toBeGreaterThan(300)
        expect(metres).toBeLessThan(800)
      }),
    )
  })

  it('A point outside mainland China is left where it is', () => {
    expect(gcj02FromWgs84({ lat: 48.8584, lng: 2.2945 })).toEqual({ lat: 48.8584, lng: 2.2945 })
  })

  it('Who measures a degree along the equator gets 111 kilometres', () => {
    expect(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(111_195, -1)
    expect(metresBetween({ lat: 36.65, lng: 117 }, { lat: 36.65, lng: 117 })).toBe(0)
  })
})
