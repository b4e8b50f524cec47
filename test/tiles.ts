/**
 * A made-up PMTiles file (version 3, one vector tile of zoom 5) with a lake over the middle of Jinan, for tests of the
 * map. Nothing in it is true.
 */
import fs from 'node:fs'
import { zxyToTileId } from 'pmtiles'

const zoom = 5
const extent = 4096

/** The lake's corners, WGS-84. */
export const lake = { south: 36.4, north: 37, west: 116.8, east: 117.4 }

export const attribution = 'Made-up tiles for tests'

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

const numbered = (field: number, value: number) => [...varint(field * 8), ...varint(value)]
const bytesOf = (field: number, content: readonly number[]) => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
]
const textOf = (field: number, text: string) => bytesOf(field, [...Buffer.from(text)])
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value)

/** Web Mercator, in tiles of the zoom. */
function tileOf(lng: number, lat: number): [number, number] {
  const radians = (lat * Math.PI) / 180
  const y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2
  return [((lng + 180) / 360) * 2 ** zoom, y * 2 ** zoom]
}

type Corner = readonly [number, number]

/** A feature of the tile: geometry commands of the vector tile specification, and tags by position. */
function featureOf(type: 1 | 3, corners: readonly Corner[], tags: readonly number[], [x, y]: Corner): number[] {
  let at = [0, 0]
  const steps = corners.map(([lng, lat]) => {
    const [tileX, tileY] = tileOf(lng, lat)
    const next = [Math.round((tileX - x) * extent), Math.round((tileY - y) * extent)]
    const step = [(next[0] ?? 0) - (at[0] ?? 0), (next[1] ?? 0) - (at[1] ?? 0)]
    at = next
    return step.map(zigzag)
  })
  const [first = [], ...rest] = steps
  const moveTo = [9, ...first]
  const geometry = type === 1 ? moveTo : [...moveTo, rest.length * 8 + 2, ...rest.flat(), 15]
  return [...bytesOf(2, tags.flatMap(varint)), ...numbered(3, type), ...bytesOf(4, geometry.flatMap(varint))]
}

function tile(at: Corner): Buffer {
  const { south, north, west, east } = lake
  const ring: Corner[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
  const names = { name: '虚构湖', 'name:en': 'Made-up Lake', 'name:ar': 'بحيرة مختلقة' }
  const layer = [
    ...numbered(15, 2),
    ...textOf(1, 'water'),
    ...bytesOf(2, featureOf(3, ring, [], at)),
    ...bytesOf(2, featureOf(1, [[(west + east) / 2, 36.75]], [0, 0, 1, 1, 2, 2], at)),
    ...Object.keys(names).flatMap((key) => textOf(3, key)),
    ...Object.values(names).flatMap((name) => bytesOf(4, textOf(1, name))),
    ...numbered(5, extent),
  ]
  return Buffer.from(bytesOf(3, layer))
}

/** Writes the file. */
export function writeTiles(file: string): void {
  const [x, y] = tileOf((lake.west + lake.east) / 2, (lake.south + lake.north) / 2).map(Math.floor) as [number, number]
  const data = tile([x, y])
  const metadata = Buffer.from(JSON.stringify({ attribution, vector_layers: [{ id: 'water', fields: {} }] }))
  // One entry: tile id, run length, length, offset plus one.
  const root = Buffer.from([1, zxyToTileId(zoom, x, y), 1, data.length, 1].flatMap(varint))
  const header = Buffer.alloc(127)
  header.write('PMTiles\u0003', 'latin1')
  const metadataAt = header.length + root.length
  const leavesAt = metadataAt + metadata.length
  const places = [header.length, root.length, metadataAt, metadata.length, leavesAt, 0, leavesAt, data.length, 1, 1, 1]
  for (const [index, value] of places.entries()) header.writeBigUInt64LE(BigInt(value), 8 + 8 * index)
  // Clustered, no compression inside or of the tiles, vector tiles, one zoom.
  header.set([1, 1, 1, 1, zoom, zoom], 96)
  const degrees = [lake.west, lake.south, lake.east, lake.north].map((value) => Math.round(value * 1e7))
  for (const [index, value] of degrees.entries()) header.writeInt32LE(value, 102 + 4 * index)
  header.writeUInt8(zoom, 118)
  fs.writeFileSync(file, Buffer.concat([header, root, metadata, data]))
}
