import { useLocale, useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import { isLocale, languageOf } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Miss } from '../queries'
import { missPeriods } from '../schema'

/** What visitors looked for in vain: words to add to the entries, or entries to add. */
export function MissesScreen({ misses, days }: { misses: readonly Miss[]; days: number }) {
  const t = useTranslations('searchMisses')
  const locale = useLocale()
  const formatDay = useFormatDay()
  return (
    <>
      <h1 className="mb-4">{t('title')}</h1>
      <p className="mut mb-4 max-w-[70ch]">{t('intro')}</p>
      <nav className="seg mb-4" aria-label={t('period')}>
        {missPeriods.map((period) => (
          <a
            key={period}
            href={`/${locale}/admin/search-misses?days=${period}`}
            aria-current={Number(period) === days ? 'true' : undefined}
          >
            {t('days', { count: Number(period) })}
          </a>
        ))}
      </nav>
      {misses.length === 0 ? (
        <p className="panel p-5">{t('none')}</p>
      ) : (
        <section className="panel scroll" aria-label={t('title')} tabIndex={0}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{t('query')}</th>
                <th scope="col">{t('language')}</th>
                <th scope="col">{t('times')}</th>
                <th scope="col">{t('last')}</th>
              </tr>
            </thead>
            <tbody>
              {misses.map((miss) => {
                const language = isLocale(miss.locale) ? miss.locale : 'en'
                const href = `/${language}/search?${new URLSearchParams({ q: miss.query })}`
                return (
                  <tr key={`${miss.locale} ${miss.query}`}>
                    <td>
                      <a href={href} aria-label={t('tryIt', { q: miss.query })}>
                        <bdi>{miss.query}</bdi>
                      </a>
                    </td>
                    <td>
                      <TextRun text={languageOf(language).name} locale={language} />
                    </td>
                    <td>{miss.times}</td>
                    <td className="whitespace-nowrap">{formatDay(miss.last.toISOString().slice(0, 10))}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
