import type { Day } from '@/lib/shanghai-day'
import type { GuideContent } from './schema'

/** A guide of which nothing is written yet. */
export function emptyGuide({ topic }: Pick<GuideContent, 'topic'>): GuideContent {
  return { slug: '', topic, position: 0, reviewedOn: '', reviewDue: '', blocks: [], texts: {} }
}

/**
 * What the form of a new guide begins with: the blocks nearly every guide has, still empty, and a place after all others.
 * When it is due for review is left to whoever knows how soon its rules change.
 * @param today the day in Jinan
 */
export function newGuide(today: Day): GuideContent {
  return {
    ...emptyGuide({ topic: 'entry' }),
    position: 999,
    reviewedOn: today,
    blocks: [
      { id: 'what-to-do', kind: 'steps', items: [] },
      { id: 'what-to-bring', kind: 'documents', items: [] },
      { id: 'what-it-costs', kind: 'fees', items: [] },
    ],
  }
}
