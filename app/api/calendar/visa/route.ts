import { getTranslations } from 'next-intl/server'
import { readPolicy } from '@/features/policy/queries'
import { relevantAnswers, visaFlow } from '@/features/visa-finder/flow'
import { parseVisaAnswers, writeAnswers } from '@/features/visa-finder/schema'
import { isLocale, languageOf } from '@/i18n/locales'
import { writeCalendar } from '@/lib/calendar-file'
import { shanghaiDay } from '@/lib/shanghai-day'
import { env } from '@/server/env'

export const dynamic = 'force-dynamic'

/** Days somebody must act on; the others are there to be seen. */
const reminded: readonly string[] = ['leave-by', 'permit-by', 'check-again']

/** The dates of an answer of the visa finder as a calendar file. The query is that of the finder, with `locale`. */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const wanted = parameters.get('locale') ?? ''
  const locale = isLocale(wanted) ? wanted : 'en'
  const query = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]))
  const now = new Date()
  const today = shanghaiDay(now)
  const { rules, values } = await readPolicy(today)
  const { answers: all, errors } = parseVisaAnswers(query)
  const answers = relevantAnswers(all)
  const { answer } = visaFlow({ answers, rules, values, today })
  const t = await getTranslations({ locale, namespace: 'finder' })
  if (Object.keys(errors).length > 0 || answer.dates.length === 0) {
    return new Response(t('noDates'), { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
  const url = `${env().siteUrl}/${locale}/visa/finder?${writeAnswers(answers)}`
  // A calendar is read long after the page: what must be looked at again says so in every entry.
  const again = answer.best.state === 'recheck' ? `${t('headlines.recheck')}\n` : ''
  const calendar = writeCalendar({
    name: t('calendarName'),
    language: languageOf(locale).tag,
    stamp: now,
    events: answer.dates.map(({ code, day }) => ({
      uid: `${answer.best.code.toLowerCase()}-${code}-${day}@${new URL(env().siteUrl).host}`,
      day,
      summary: t(`dateNames.${code}`),
      description: `${again}${t('officerDecides')} 12367\n${url}`,
      url,
      alarmDaysBefore: reminded.includes(code) ? [7, 1] : [],
    })),
  })
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="jinan-visa.ics"',
      'cache-control': 'private, no-store',
    },
  })
}
