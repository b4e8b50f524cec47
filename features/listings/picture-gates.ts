import { pictureGaps } from '@/features/media/picture-gaps'
import type { Gate } from './publication-gates'

type Described = Parameters<typeof pictureGaps>[0] & { hash: string }

/**
 * What is checked of the pictures a listing shows: each is still in the library and has what visitors need. Nothing
 * where there are none.
 * @param shown names of the pictures in the content
 * @param pictures what the library says of them
 */
export function pictureGates(shown: readonly string[], pictures: readonly Described[]): Gate<'pictures-ready'>[] {
  if (shown.length === 0) return []
  const isReady = (hash: string) =>
    pictures.some((picture) => picture.hash === hash && pictureGaps(picture).length === 0)
  return [{ code: 'pictures-ready', field: 'pictures', isRequired: true, isPassed: shown.every(isReady) }]
}
