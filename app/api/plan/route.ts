import { getTranslations } from 'next-intl/server'
import { guideWriting } from '@/app/[locale]/(public)/guides/guide-writing'
import { plainText } from '@/features/guides/plain-text'
import { getPlan, type PlanStepView } from '@/features/plan/queries'
import { planQuery, readAnswers } from '@/features/plan/schema'
import { defaultLocale, isLocale, languageOf } from '@/i18n/locales'
import { writeCalendar } from '@/lib/calendar-file'
import { shanghaiDay } from '@/lib/shanghai-day'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

/** The dated steps of a plan as a calendar file. Nothing of the answers is kept. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : defaultLocale
  const read = readAnswers({ ...Object.fromEntries(searchParams), family: searchParams.getAll('family') })
  const t = await getTranslations({ locale, namespace: 'plan' })
  if (read.kind !== 'answers') {
    const fields = read.kind === 'invalid' ? read.fields : (['arrival'] as const)
    return new Response(`${fields.map((field) => t(`errors.${field}`)).join('\n')}\n`, { status: 400 })
  }
  const now = new Date()
  const { steps, values } = await getPlan(read.answers, locale, shanghaiDay(now))
  const { write } = await guideWriting(locale, values)
  const site = env().siteUrl
  const titleOf = ({ view, guideTitle }: PlanStepView) =>
    [view?.title, guideTitle].flatMap((text) => (text ? plainText(text, write) : [])).join(' · ') || t('lastDay')
  // Steps whose rule has run out have no day of their own: the first entry says that they are missing.
  const missing = steps.filter(({ when }) => when.kind === 'recheck').map((step) => `${titleOf(step)}: ${t('recheck')}`)
  const first = steps.find(({ when }) => 'day' in when)
  const file = writeCalendar({
    name: t('title'),
    language: languageOf(locale).tag,
    stamp: now,
    events: steps.flatMap((step) => {
      const { id, when, view, source } = step
      const text = view?.text ? plainText(view.text, write) : t('lastDayText')
      return 'day' in when
        ? [
            {
              uid: `${id}-${read.answers.arrival}@plan.living-in-jinan`,
              day: when.day,
              summary: titleOf(step),
              description: [text, ...(step === first ? missing : [])].join('\n'),
              ...(view?.office ? { location: view.office.nameZh ?? view.office.name.value } : {}),
              url: source
                ? `${site}/${locale}/guides/${source.guide}#${source.item}`
                : `${site}/${locale}/plan?${planQuery(read.answers)}`,
              alarmDaysBefore: when.kind === 'by' ? [1, 0] : [0],
            },
          ]
        : []
    }),
  })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="jinan-plan.ics"',
      'cache-control': 'no-store',
    },
  })
}
