import { useFormatter, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { useFormatDay, useFormatInstant } from '@/i18n/use-format-day'
import type { KnownYear } from '../queries'

/** The notices that are known, with what they change. */
export function HolidayTable({ years }: { years: readonly KnownYear[] }) {
  const t = useTranslations('holidays')
  const format = useFormatter()
  const formatDay = useFormatDay()
  const formatInstant = useFormatInstant()
  return (
    <section className="panel scroll" aria-label={t('known')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('free')}</th>
            <th scope="col">{t('worked')}</th>
            <th scope="col">{t('since')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ notice, loadedAt }) => (
            <tr key={notice.year}>
              <td>{notice.year}</td>
              <td>
                <Chinese text={notice.source.title} />{' '}
                <a
                  className="inline-block py-1"
                  download={`holidays-${notice.year}.json`}
                  href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(notice, null, 2))}`}
                >
                  {t('download')}
                </a>
              </td>
              <td>{t('days', { count: notice.days.filter(({ isOffDay }) => isOffDay).length })}</td>
              <td>{format.list(notice.days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => formatDay(date)))}</td>
              <td>{loadedAt ? formatInstant(loadedAt) : t('shipped')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
