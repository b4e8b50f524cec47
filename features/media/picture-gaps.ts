import type { Alternatives } from './schema'

/** Controls of a picture's form that must be filled before visitors may see it, in the order of the form. */
export type PictureGap = 'alternatives.en' | 'alternatives.zh' | 'credit' | 'licence'

/**
 * What a picture lacks to be shown in public: words for those who do not see it in the two languages all others fall
 * back to, who made it, and the right to show it.
 */
export function pictureGaps(picture: {
  alternatives: Alternatives
  credit: string
  licence: string | null
}): PictureGap[] {
  const gaps: [PictureGap, boolean][] = [
    ['alternatives.en', !picture.alternatives.en],
    ['alternatives.zh', !picture.alternatives.zh],
    ['credit', picture.credit === ''],
    ['licence', picture.licence === null],
  ]
  return gaps.flatMap(([gap, isOpen]) => (isOpen ? [gap] : []))
}
