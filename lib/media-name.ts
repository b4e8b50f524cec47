/** Formats a picture is kept in, the smallest files first, and what they are called on the web. */
export const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

export type MediaFormat = keyof typeof mediaTypes

/** What every name in the store looks like; nothing else is ever read, written or removed. */
const pattern = /^[0-9a-f]{64}\/[1-9]\d{1,3}\.(avif|webp|jpg)$/

/** Name of one version of a picture in the store, and below `/media/` in public. `width` is in pixels. */
export function mediaName(hash: string, width: number, format: MediaFormat): string {
  return `${hash}/${width}.${format}`
}

/** The names of all versions of a picture. */
export function mediaNames({ hash, widths }: { hash: string; widths: readonly number[] }): string[] {
  const formats = Object.keys(mediaTypes) as MediaFormat[]
  return widths.flatMap((width) => formats.map((format) => mediaName(hash, width, format)))
}

/** The content type of a name in the store, or null for what cannot be one. */
export function mediaType(name: string): string | null {
  const format = pattern.exec(name)?.[1]
  return format ? mediaTypes[format as MediaFormat] : null
}
