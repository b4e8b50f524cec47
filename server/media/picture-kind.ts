/** What the first bytes of a file say it is. The name of a file says nothing. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif'

/** Why a file cannot become a picture. Each has words in both staff languages under `media.refused`. */
export const pictureProblems = [
  'empty',
  'too-large',
  'not-a-picture',
  'drawing',
  'archive',
  'program',
  'phone-format',
  'other-format',
  'animated',
  'too-many-pixels',
  'too-small',
  'too-narrow',
  'damaged',
  'busy',
] as const
export type PictureProblem = (typeof pictureProblems)[number]

const startsWith = (bytes: Buffer, ...start: number[]) => start.every((byte, position) => bytes[position] === byte)
const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** Brands of the container that AVIF, HEIC and films share (ISO/IEC 14496-12, the box `ftyp`). */
function brandKind(bytes: Buffer): PictureKind | PictureProblem {
  const brand = ascii(bytes, 8, 12)
  if (brand === 'avif') return 'avif'
  if (brand === 'avis') return 'animated'
  return /^(hei|hev|mif|msf)/.test(brand) ? 'phone-format' : 'other-format'
}

function foreignKind(bytes: Buffer): PictureProblem {
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0x1f, 0x8b) || ascii(bytes, 0, 4) === 'Rar!') return 'archive'
  if (startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) || startsWith(bytes, 0xfd, 0x37, 0x7a)) return 'archive'
  if (ascii(bytes, 0, 2) === 'MZ' || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) || ascii(bytes, 0, 2) === '#!') {
    return 'program'
  }
  if (startsWith(bytes, 0xcf, 0xfa, 0xed, 0xfe) || startsWith(bytes, 0xca, 0xfe, 0xba, 0xbe)) return 'program'
  if (ascii(bytes, 0, 4) === 'GIF8' || ascii(bytes, 0, 2) === 'BM' || /^(II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4))) {
    return 'other-format'
  }
  return /<svg[\s>]/i.test(ascii(bytes, 0, 4096)) ? 'drawing' : 'not-a-picture'
}

/** Tells what a file is by its first bytes: a kind that is read here, or why it is not. */
export function pictureKind(bytes: Buffer): PictureKind | PictureProblem {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 4, 8) === 'ftyp') return brandKind(bytes)
  return foreignKind(bytes)
}
