import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { mediaType } from '@/lib/media-name'
import { aBomb, aPicture } from '@/test/pictures'
import { encodePicture, maximumPictureBytes } from './encode'

const problemOf = (bytes: Buffer) =>
  encodePicture(bytes).then(
    () => null,
    ({ problem }) => problem,
  )

/** Two frames of one size in one file. */
const animated = async () =>
  sharp([await aPicture(), await aPicture()], { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer()

describe('An uploaded picture', () => {
  it('is kept in every width up to its own, in three formats, without where it was taken', async () => {
    const upload = await aPicture({ width: 900, height: 600 })
    expect((await sharp(upload).metadata()).exif).toBeDefined()
    const { hash, width, height, widths, files, placeholder } = await encodePicture(upload)
    expect({ width, height, widths }).toEqual({ width: 900, height: 600, widths: [320, 640, 900] })
    expect(files).toHaveLength(9)
    for (const { name, bytes } of files) {
      expect(name.startsWith(hash)).toBe(true)
      const { exif, icc, xmp, width: found, format } = await sharp(bytes).metadata()
      expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined])
      expect(name).toContain(`/${found}.`)
      expect(mediaType(name)).toContain(format === 'heif' ? 'avif' : format)
    }
    expect(placeholder).toMatch(/^data:image\/webp;base64,[\w+/=]{20,600}$/)
  })

  it('is turned upright and never enlarged beyond the widest version', async () => {
    const lying = await sharp(await aPicture({ width: 1600, height: 1000 }))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { width, height, widths } = await encodePicture(lying)
    expect({ width, height, widths }).toEqual({ width: 1000, height: 1600, widths: [320, 640, 1000] })
  })

  it('has one name however often it is uploaded, and another is another', async () => {
    const upload = await aPicture({ format: 'png' })
    const [first, second] = [await encodePicture(upload), await encodePicture(upload)]
    expect(second.hash).toBe(first.hash)
    expect((await encodePicture(await aPicture({ format: 'avif' }))).hash).not.toBe(first.hash)
  })
})

describe('What cannot become a picture', () => {
  it('is refused by its content, whatever it is called', async () => {
    const photo = await aPicture({ width: 1200, height: 900 })
    expect(await problemOf(Buffer.from('MZ\x90\0 a made-up program'))).toBe('program')
    expect(await problemOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('drawing')
    expect(await problemOf(Buffer.from('PK\x03\x04 a made-up archive'))).toBe('archive')
    expect(await problemOf(Buffer.alloc(0))).toBe('empty')
    expect(await problemOf(Buffer.concat([photo, Buffer.alloc(maximumPictureBytes)]))).toBe('too-large')
    expect(await problemOf(photo.subarray(0, photo.length / 2))).toBe('damaged')
    expect(await problemOf(Buffer.concat([photo.subarray(0, 4), Buffer.from('not a photo after all')]))).toBe('damaged')
    expect(await problemOf(await aPicture({ width: 200, height: 200 }))).toBe('too-small')
    expect(await problemOf(await aPicture({ width: 2000, height: 300 }))).toBe('too-narrow')
    expect(await problemOf(await animated())).toBe('animated')
  })

  it('is refused before it is decoded when it would fill the memory', async () => {
    const bomb = aBomb(20_000)
    expect(bomb.length).toBeLessThan(1_000_000)
    const started = performance.now()
    const before = process.memoryUsage.rss()
    expect(await problemOf(bomb)).toBe('too-many-pixels')
    expect(performance.now() - started).toBeLessThan(1000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20)
  })
})
