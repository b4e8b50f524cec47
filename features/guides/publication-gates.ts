import type { Gate } from '@/features/listings/publication-gates'
import type { Day } from '@/lib/shanghai-day'
import { newItem } from './form-fields'
import { valueKeysIn } from './references'
import { type GuideContent, type Item, neededTextIds } from './schema'

/** What must or should be so before a guide goes out. Words as of the gates of listings: message `gates.<…>.<code>`. */
export const guideGateCodes = [
  'title-en',
  'title-zh',
  'summary-en',
  'texts-en',
  'steps-told',
  'steps-sourced',
  'links-public',
  'values-in-force',
  'review-ahead',
] as const
export type GuideGateCode = (typeof guideGateCodes)[number]
export type GuideGate = Gate<GuideGateCode>

/** What of the portal around a guide is public and in force. */
export type GuideSurroundings = {
  /** Entries as `category/slug`. */
  offices: ReadonlySet<string>
  /** Slugs of guides. */
  guides: ReadonlySet<string>
  /** Keys of dated values that hold today. */
  values: ReadonlySet<string>
}

const itemsOf = ({ blocks }: Pick<GuideContent, 'blocks'>) => blocks.flatMap(({ items }) => items as readonly Item[])
const stepsOf = ({ blocks }: GuideContent) => blocks.flatMap((block) => (block.kind === 'steps' ? block.items : []))

const missingTexts = (content: GuideContent) =>
  neededTextIds(content).filter((id) => id !== 'title' && id !== 'summary' && !content.texts.en?.[id])

/** Where a first step is written: under the steps there are, or by adding a block of them. */
function firstStepField({ blocks }: GuideContent): string {
  const block = blocks.find(({ kind }) => kind === 'steps')
  return block ? `texts.en.${newItem(block.id)}.title` : 'newBlock'
}

/** The control of the first link to what is not public, or null. */
function deadLinkField(content: GuideContent, { offices, guides }: GuideSurroundings): string | null {
  for (const item of itemsOf(content)) {
    const office = 'office' in item ? item.office : null
    if (office && !offices.has(`${office.category}/${office.slug}`)) return `items.${item.id}.office`
    if ('guide' in item && item.guide && !guides.has(item.guide)) return `items.${item.id}.guide`
  }
  return null
}

/** The control of the first value that is not known or does not hold today, or null. */
function lapsedValueField(content: GuideContent, { values }: GuideSurroundings): string | null {
  for (const block of content.blocks) {
    for (const item of block.items as readonly Item[]) {
      if ('value' in item && item.value && !values.has(item.value)) return `items.${item.id}.value`
    }
  }
  for (const [id, { value }] of Object.entries(content.texts.en ?? {})) {
    if (valueKeysIn([], [value]).some((key) => !values.has(key))) return `texts.en.${id}`
  }
  return null
}

const gate = (code: GuideGateCode, field: string, isPassed: boolean, isRequired = false): GuideGate => ({
  code,
  field,
  isRequired,
  isPassed,
})

function requiredGates(content: GuideContent): GuideGate[] {
  const { en, zh } = content.texts
  const missing = missingTexts(content)
  return [
    gate('title-en', 'texts.en.title', Boolean(en?.title), true),
    gate('title-zh', 'texts.zh.title', Boolean(zh?.title), true),
    gate('summary-en', 'texts.en.summary', Boolean(en?.summary), true),
    gate('texts-en', `texts.en.${missing[0] ?? 'title'}`, missing.length === 0, true),
    gate('steps-told', firstStepField(content), stepsOf(content).length > 0, true),
  ]
}

/**
 * Everything that is checked before a guide goes out, passed or not. Required ones stop a submission and a publication;
 * for the others the page is honest by itself: it leaves out a dead link, and says that a value has to be asked for.
 * @param today the day in Jinan
 */
export function guideGates(content: GuideContent, around: GuideSurroundings, today: Day): GuideGate[] {
  const unsourced = stepsOf(content).find(({ facts }) => facts.length === 0)
  const [deadLink, lapsed] = [deadLinkField(content, around), lapsedValueField(content, around)]
  return [
    ...requiredGates(content),
    gate('steps-sourced', `items.${unsourced?.id}.facts`, !unsourced),
    gate('links-public', deadLink ?? '', deadLink === null),
    gate('values-in-force', lapsed ?? '', lapsed === null),
    gate('review-ahead', 'reviewDue', content.reviewDue >= today),
  ]
}

/** Controls of all that is still in the way of publishing, in the order of the form. */
export function blockingFields(content: GuideContent): string[] {
  const failed = requiredGates(content).filter(({ isPassed }) => !isPassed)
  return [
    ...failed.filter(({ code }) => code !== 'texts-en').map(({ field }) => field),
    ...missingTexts(content).map((id) => `texts.en.${id}`),
  ]
}
