import { pictureGaps } from '@/features/media/picture-gaps'
import { pictureNumber } from '@/features/media/picture-name'
import type { Picture } from '@/features/media/queries'
import { mediaName } from '@/lib/media-name'

export type PictureOption = {
  hash: string
  label: string
  /** Address of its smallest version. */
  image: string
  /** Whether visitors can be shown it already. */
  isReady: boolean
}

/** The choice of pictures in the editor, ready to show: those of the content in their order, and what there is. */
export type PictureField = { shown: readonly string[]; options: readonly PictureOption[] }

/**
 * The pictures of a listing, to be chosen from the library and put in their order.
 * @param locale language of the screen
 * @param shown names of the pictures it shows
 * @param library what there is to choose from, with those it shows
 */
export function pictureField(locale: string, shown: readonly string[], library: readonly Picture[]): PictureField {
  const options = library.map((picture) => {
    const { alternatives, hash, fileName, widths } = picture
    const text = (locale === 'zh' ? alternatives.zh : alternatives.en) || alternatives.en || alternatives.zh || fileName
    return {
      hash,
      label: `${pictureNumber(hash)} · ${text}`,
      image: `/media/${mediaName(hash, widths[0] ?? 0, 'webp')}`,
      isReady: pictureGaps(picture).length === 0,
    }
  })
  return { shown, options }
}
