import { fallbackChain, type Locale } from '@/i18n/locales'
import type { Picture } from './queries'

/** A picture as a reader gets it. */
export type PictureView = Pick<
  Picture,
  'hash' | 'width' | 'height' | 'widths' | 'placeholder' | 'focalX' | 'focalY' | 'credit' | 'licence'
> & {
  /** What it shows, in the language it is really written in. */
  alt: { value: string; locale: Locale }
}

/** Pictures for a reader of a language. One without words that they or anybody can read is left out. */
export function pictureViews(pictures: readonly Picture[], reader: Locale): PictureView[] {
  return pictures.flatMap(({ alternatives, fileName: _, revision: __, ...picture }) => {
    const locale = fallbackChain(reader).find((candidate) => alternatives[candidate])
    const value = locale && alternatives[locale]
    return value ? [{ ...picture, alt: { value, locale } }] : []
  })
}
