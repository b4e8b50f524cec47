import { useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import { useFormatWeekday } from '@/i18n/use-format-day'
import type { HoursDay } from '../open-state'

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The hours of the next seven days, today first, with what the public holidays change. */
export function WeekTable({ week }: { week: readonly HoursDay[] }) {
  const t = useTranslations('hours')
  const formatWeekday = useFormatWeekday()
  return (
    <table className="week">
      <caption className="vh">{t('week')}</caption>
      <tbody>
        {week.map(({ day, spans, holiday, isWorkday }, index) => (
          <tr key={day} aria-current={index === 0 ? 'date' : undefined}>
            <th scope="row">{formatWeekday(day)}</th>
            <td>
              {spans.length === 0 && t('closed')}
              {spans.map(({ from, to }) => (
                <LeftToRight key={from} className="num me-2">{`${clock(from)}–${clock(to)}`}</LeftToRight>
              ))}
              {holiday && <small>{t(isWorkday ? 'workday' : 'holiday')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
