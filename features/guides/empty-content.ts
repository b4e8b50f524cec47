import type { GuideContent } from './schema'

/** A guide of which nothing is written yet. */
export function emptyGuide({ topic }: Pick<GuideContent, 'topic'>): GuideContent {
  return { slug: '', topic, position: 0, reviewedOn: '', reviewDue: '', blocks: [], texts: {} }
}
