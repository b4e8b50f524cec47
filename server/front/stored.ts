import { createHash } from 'node:crypto'
import { compress, decompress, type Effort, QUICK } from './compress'
import type { Encoding } from './negotiate'

/** One form of a body with the headers that never change, ready to be written. */
export type Variant = {
  body: Buffer
  etag: string
  /** Flat name/value list without `x-cache`. */
  headers: string[]
  /** The same with `x-cache: hit`, prebuilt for the hot path. */
  hit: string[]
  /** The headers of a 304. */
  notModified: string[]
}

/** A finished response. Its variants are made when first asked for and held from then on. */
export type Stored = {
  readonly status: number
  /** Milliseconds since 1970 from which this may not be shown without being rendered anew; Infinity for never. */
  readonly freshUntil: number
  readonly variants: Partial<Record<Encoding, Variant>>
  /** Bytes of all bodies held now. */
  bytes: number
  /** Told the difference whenever `bytes` changes, so that whoever holds this keeps its budget. */
  onResize: (difference: number) => void
  encodingFor(wanted: Encoding): Encoding
  /** Gives one variant, made now if need be (once, however many ask). Rejects only if zlib fails. */
  variant(encoding: Encoding): Promise<Variant>
  /** Counts a use, the first included; popular bodies are compressed again, harder, in the background. */
  countHit(): void
}

export type StoredInit = {
  status: number
  /** Flat name/value list of headers that hold for every variant. */
  headers: readonly string[]
  body: Buffer
  compressible: boolean
  /** Number of uses at which brotli is made once more at this effort. */
  upgrade: { afterHits: number; effort: Effort }
  freshUntil?: number
}

const NOT_MODIFIED_HEADERS = new Set(['cache-control', 'vary', 'content-language', 'strict-transport-security'])

/** Below this a compressed body saves nothing worth the work. */
const MIN_COMPRESSED_SIZE = 300

/** Makes a response that can be sent any number of times in any encoding. */
export function createStored(init: StoredInit): Stored {
  const hash = createHash('sha256').update(init.body).digest('base64url').slice(0, 22)
  const compressible = init.compressible && init.body.length >= MIN_COMPRESSED_SIZE
  const making = new Map<Encoding, Promise<Variant>>()
  let source: { encoding: Encoding; body: Buffer } = { encoding: 'identity', body: init.body }
  let hits = 0
  const stored: Stored = {
    status: init.status,
    freshUntil: init.freshUntil ?? Number.POSITIVE_INFINITY,
    variants: {},
    bytes: init.body.length,
    onResize: () => {},
    encodingFor: (wanted) => (compressible ? wanted : 'identity'),
    variant(encoding) {
      const held = stored.variants[encoding]
      if (held) return Promise.resolve(held)
      const running = making.get(encoding) ?? make(encoding, QUICK).finally(() => making.delete(encoding))
      making.set(encoding, running)
      return running
    },
    countHit() {
      hits += 1
      if (hits === init.upgrade.afterHits && compressible) void make('br', init.upgrade.effort).catch(() => {})
    },
  }
  async function make(encoding: Encoding, effort: Effort): Promise<Variant> {
    const identity = await decompress(source.body, source.encoding)
    const body = await compress(identity, encoding, effort)
    const variant = buildVariant(init.headers, body, `"${hash}${SUFFIX[encoding]}"`, encoding, compressible)
    stored.variants[encoding] = variant
    // Once a compressed form exists, the plain one is kept only if somebody asked for it.
    if (source.encoding === 'identity' || source.encoding === encoding) source = { encoding, body }
    const bytes = heldBytes(stored, source.body)
    stored.onResize(bytes - stored.bytes)
    stored.bytes = bytes
    return variant
  }
  return stored
}

const SUFFIX: Record<Encoding, string> = { br: '-br', gzip: '-gz', identity: '' }

function heldBytes(stored: Stored, source: Buffer): number {
  const bodies = new Set([source])
  for (const variant of Object.values(stored.variants)) bodies.add(variant.body)
  let sum = 0
  for (const body of bodies) sum += body.length
  return sum
}

function buildVariant(
  shared: readonly string[],
  body: Buffer,
  etag: string,
  encoding: Encoding,
  varies: boolean,
): Variant {
  const headers = [...shared, 'etag', etag]
  if (varies) headers.push('vary', 'accept-encoding')
  const notModified: string[] = []
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] ?? ''
    if (name === 'etag' || NOT_MODIFIED_HEADERS.has(name)) notModified.push(name, headers[i + 1] ?? '')
  }
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  headers.push('content-length', String(body.length))
  return { body, etag, headers, hit: [...headers, 'x-cache', 'hit'], notModified }
}
