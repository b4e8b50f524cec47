import 'server-only'
import type { BlockView, GuidePageView, ItemView } from '@/features/guides/guide-view'
import type { ValueStandings } from '@/features/guides/plain-text'
import { getGuidePages } from '@/features/guides/queries'
import type { TextView } from '@/features/listings/text-view'
import { readPolicy } from '@/features/policy/queries'
import type { Locale } from '@/i18n/locales'
import type { Day } from '@/lib/shanghai-day'
import { type PlanStep, planSteps } from './plan-steps'
import type { PlanAnswers } from './schema'

export type PlanStepView = PlanStep & {
  /** What the guide says of it; null for the last day of the stay, and where the guide is not public. */
  view: ItemView | null
  guideTitle: TextView | null
  papersToBring: ItemView[]
}

export type PlanView = {
  steps: PlanStepView[]
  /** How the values the texts name stand today. */
  values: ValueStandings
}

const itemsOf = (page: GuidePageView | undefined, kinds?: readonly BlockView['kind'][]) =>
  page?.blocks.flatMap((block) => (!kinds || kinds.includes(block.kind) ? block.items : [])) ?? []

/** The plan for somebody, in the words of the guides. */
export async function getPlan(answers: PlanAnswers, locale: Locale, today: Day): Promise<PlanView> {
  const { values } = await readPolicy(today)
  const steps = planSteps(answers, values)
  const slugs = [...new Set(steps.flatMap(({ source }) => source?.guide ?? []))]
  const pages = await getGuidePages(slugs, locale, today)
  return {
    steps: steps.flatMap((step) => {
      const page = step.source ? pages.get(step.source.guide) : undefined
      const view = itemsOf(page).find(({ item }) => item.id === step.source?.item) ?? null
      // A guide that was taken off the site takes its steps with it.
      if (step.source && !view) return []
      return [
        {
          ...step,
          view,
          guideTitle: page?.title ?? null,
          papersToBring: step.papers ? itemsOf(page, ['documents']) : [],
        },
      ]
    }),
    values: new Map([...pages.values()].flatMap((page) => [...page.values])),
  }
}
