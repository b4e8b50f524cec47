import 'server-only'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { type MediaFormat, mediaName, mediaTypes } from '@/lib/media-name'
import { type PictureKind, type PictureProblem, pictureKind } from './picture-kind'

/** Largest file that is read. A photo of a telephone has 3 to 8 MB. */
export const maximumPictureBytes = 15 * 2 ** 20

/** Decoded, a pixel takes four bytes: this many fit beside all else in a small container. */
const maximumPixels = 50_000_000

const widest = 1280
const narrowest = 320
const widths = [narrowest, 640, widest]

/** Beyond this ratio of its sides a picture is a banner or a thread, and its encoding takes minutes. */
const maximumRatio = 4

/** Uploads that may wait while one is worked on. */
const maximumWaiting = 12

/** A file that cannot become a picture; `problem` has words. */
export class UnusablePicture extends Error {
  constructor(readonly problem: PictureProblem) {
    super(problem)
  }
}

export type EncodedPicture = {
  /** SHA-256 of what was uploaded and of the rules below it was made by. */
  hash: string
  /** Of the largest version in pixels, upright. */
  width: number
  height: number
  widths: number[]
  /** A few pixels of it as a `data:` address. */
  placeholder: string
  files: { name: string; bytes: Buffer }[]
}

/** Counts up when the versions are made differently: equal names are equal files for ever. */
const rules = 'living-in-jinan picture 1\n'

// Nothing but the four formats is ever parsed, whatever a file calls itself inside.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
})
// Pages are served by the same two cores and the same memory.
sharp.concurrency(1)
sharp.cache(false)

const kinds: readonly string[] = ['jpeg', 'png', 'webp', 'avif'] satisfies PictureKind[]
const writers: Record<MediaFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 52, effort: 3 }),
  webp: (image) => image.webp({ quality: 76, effort: 4 }),
  jpg: (image) => image.jpeg({ quality: 78, progressive: true, mozjpeg: true }),
}

const refuse = (problem: PictureProblem): never => {
  throw new UnusablePicture(problem)
}

/** Reads the header only, and refuses before anything is decoded. */
async function requireUsable(bytes: Buffer): Promise<void> {
  if (bytes.length > maximumPictureBytes) refuse('too-large')
  const kind = pictureKind(bytes)
  if (!kinds.includes(kind)) refuse(kind as PictureProblem)
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (pages > 1) refuse('animated')
  if (width * height > maximumPixels) refuse('too-many-pixels')
  if (Math.min(width, height) < narrowest / 2 || Math.max(width, height) < narrowest) refuse('too-small')
  if (Math.max(width, height) > maximumRatio * Math.min(width, height)) refuse('too-narrow')
}

async function makeVersions(bytes: Buffer): Promise<EncodedPicture> {
  const hash = createHash('sha256').update(rules).update(bytes).digest('hex')
  // Upright, in sRGB, on white, without metadata: where a photo was taken is nobody's business.
  const { data, info } = await sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'warning' })
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const decoded = () => sharp(data, { raw: { width, height, channels } })
  const kept = [...widths.filter((narrower) => narrower < width), width]
  const files: EncodedPicture['files'] = []
  for (const wanted of kept) {
    for (const format of Object.keys(mediaTypes) as MediaFormat[]) {
      const name = mediaName(hash, wanted, format)
      files.push({ name, bytes: await writers[format](decoded().resize({ width: wanted })).toBuffer() })
    }
  }
  const small = await decoded().resize(12, 12, { fit: 'inside' }).webp({ quality: 30 }).toBuffer()
  const placeholder = `data:image/webp;base64,${small.toString('base64')}`
  return { hash, width, height, widths: kept, placeholder, files }
}

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** One at a time: memory is what several large pictures at once would run out of. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= maximumWaiting) refuse('busy')
  waiting += 1
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  try {
    return await turn
  } finally {
    waiting -= 1
  }
}

/**
 * Makes every version of a picture out of an uploaded file: turned upright, without metadata, in each width and format.
 * Nothing of the file itself is kept.
 * @throws UnusablePicture
 */
export function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  return inTurn(async () => {
    try {
      await requireUsable(bytes)
      return await makeVersions(bytes)
    } catch (error) {
      if (error instanceof UnusablePicture) throw error
      // The decoder has no codes; whatever it stumbles over is the file.
      throw new UnusablePicture('damaged')
    }
  })
}
