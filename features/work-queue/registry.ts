import type { WorkSource } from './source'
import { brokenLinks } from './sources/broken-links'
import { expiringRules } from './sources/expiring-rules'
import { factsToCheck } from './sources/facts-to-check'
import { guidesDue } from './sources/guides-due'
import { openReports } from './sources/reports'
import { reviewsWaiting, sentBack } from './sources/reviews'
import { searchMisses } from './sources/search-misses'
import { translationsToDo } from './sources/translations'

/** Every kind of work of the first screen, the most pressing first. */
export const workSources: readonly WorkSource[] = [
  openReports,
  reviewsWaiting,
  sentBack,
  factsToCheck,
  translationsToDo,
  expiringRules,
  guidesDue,
  brokenLinks,
  searchMisses,
]
