import { useTranslations } from 'next-intl'
import { sourceKind } from '@/features/listings/public-sources'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Citations } from '../citations'

/** Titles are kept as found, or in English words of ours. */
const titleLanguage = (title: string) => (/\p{sc=Han}/u.test(title) ? 'zh-Hans' : 'en')

/** The pages statements rest on, each with its kind and dates, and the numbers of the findings. */
export function PolicySources({ citations }: { citations: Citations }) {
  const t = useTranslations()
  const formatDay = useFormatDay()
  return (
    <section className="blk" id="sources">
      <h2>{t('listing.sources')}</h2>
      <ol className="srcs card py-2">
        {citations.sources.map((source) => (
          <li key={source.key}>
            <span className={`mark ${source.quality === 'official' ? 'ok' : ''}`}>
              {t(`sourceKinds.${sourceKind(source.quality)}`)}
            </span>
            <div>
              <a href={source.url} rel="noopener nofollow" className="wrap-anywhere">
                <bdi lang={titleLanguage(source.title)}>{source.title}</bdi>
              </a>
              <small>
                {source.published
                  ? t('listing.sourceDate', { date: formatDay(source.published) })
                  : t('listing.sourceUndated')}{' '}
                {t('listing.sourceRead', { date: formatDay(source.retrieved) })}
              </small>
            </div>
          </li>
        ))}
        {citations.hidden > 0 && (
          <li className="sm mut block">{t('listing.hiddenSources', { count: citations.hidden })}</li>
        )}
      </ol>
      {citations.facts.length > 0 && (
        <p className="sm mut mt-2">
          {t('policy.findings')} <bdi className="num">{citations.facts.join(', ')}</bdi>
        </p>
      )}
    </section>
  )
}
