import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'

/**
 * The holidays of one year as the State Council announces them each November: the days off, and the weekend days that
 * are worked in exchange. The file has the shape that public collections of these notices use.
 */
export const holidayYearSchema = z
  .object({
    year: z.number('number').int('number').min(2020, 'number').max(2100, 'number'),
    source: z.object({
      title: z.string('required').trim().min(1, 'required').max(200),
      publisher: z.string().trim().max(100).optional(),
      url: z
        .url({ protocol: /^https?$/, error: 'url' })
        .max(500)
        .optional(),
    }),
    days: z
      .array(
        z.object({
          date: z.string('date').refine((date) => date.length === 10 && isPartialDate(date), 'date'),
          name: z.string('required').trim().min(1, 'required').max(40),
          isOffDay: z.boolean('flag'),
        }),
      )
      .min(10, 'holidays-few')
      .max(80, 'holidays-many'),
  })
  .superRefine(({ year, days }, context) => {
    const seen = new Set<string>()
    for (const [index, { date, isOffDay }] of days.entries()) {
      const path = ['days', index, 'date']
      // A notice reaches into the neighbouring years by some days around New Year.
      if (Math.abs(Number(date.slice(0, 4)) - year) > 1)
        context.addIssue({ code: 'custom', message: 'other-year', path })
      if (seen.has(date)) context.addIssue({ code: 'custom', message: 'date-twice', path })
      seen.add(date)
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
      if (!isOffDay && weekday !== 0 && weekday !== 6) {
        context.addIssue({ code: 'custom', message: 'workday-not-weekend', path })
      }
    }
  })

export type HolidayYear = z.output<typeof holidayYearSchema>
