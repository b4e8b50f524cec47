/** Made-up pictures for tests: coloured squares that show nothing. */
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

let made = 0

type Options = { width?: number; height?: number; format?: 'jpeg' | 'png' | 'webp' | 'avif' }

/** A picture that no other call in this process made. */
export function aPicture({ width = 640, height = 480, format = 'jpeg' }: Options = {}): Promise<Buffer> {
  made += 1
  const colour = { r: made % 256, g: 120, b: (made * 37) % 256 }
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .withExif({
      IFD0: { ImageDescription: `Test picture ${made}` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 40/1 0/1' },
    })
    .toBuffer()
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A PNG of one colour that takes a few kilobytes as a file and `side` times `side` pixels in memory. */
export function aBomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(side * (side + 1)), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
