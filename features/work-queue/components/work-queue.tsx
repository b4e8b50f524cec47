import { useLocale, useTranslations } from 'next-intl'
import { useFormatDay } from '@/i18n/use-format-day'
import type { WaitingWork } from '../queries'

/** What waits for this person, each thing one click from where it is done. */
export function WorkQueue({ work }: { work: readonly WaitingWork[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  if (work.length === 0) return <p className="panel mt-5 p-5">{t('workQueue.nothing')}</p>
  return (
    <div className="work-queue">
      {work.map(({ title, path, count, first }) => (
        <section key={title} className="panel" aria-labelledby={title}>
          <h2 className="ph1">
            <span id={title}>{t(title)}</span>
            <a className="num" href={`/${locale}/admin${path}`}>
              {t('workQueue.all', { count })}
            </a>
          </h2>
          <ul>
            {first.map((item) => (
              <li key={`${item.path} ${item.name}`}>
                <a href={`/${locale}/admin${item.path}`}>
                  <bdi>{item.name}</bdi>
                </a>
                <time className="mut xs" dateTime={item.day}>
                  {formatDay(item.day)}
                </time>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
