import { useTranslations } from 'next-intl'
import { isPublicSource, sourceKind } from '@/features/listings/public-sources'
import type { PolicySource } from '@/features/policy/schema'
import { useFormatDay } from '@/i18n/use-format-day'

/** Copies and other people's data files are named, and not linked: they may be something else tomorrow. */
function linkOf({ url, quality, evidence }: PolicySource): string | null {
  if (!url || evidence === 'copy' || evidence === 'tracker') return null
  return isPublicSource({ url, quality }) ? url : null
}

const looks = { official: 'ok', institution: '', press: '', secondhand: '' } as const
const titleLanguage = (title: string) => (/\p{sc=Han}/u.test(title) ? 'zh-Hans' : 'en')

/** The pages a guide rests on, each with its kind, its dates and how it was read. */
export function GuideSources({ sources }: { sources: readonly PolicySource[] }) {
  const t = useTranslations()
  const date = useFormatDay()
  if (sources.length === 0) return null
  return (
    <section id="sources">
      <h2>{t('listing.sources')}</h2>
      <ol className="srcs card py-2">
        {sources.map((source, index) => {
          const link = linkOf(source)
          const kind =
            source.evidence === 'copy' || source.evidence === 'tracker' ? 'secondhand' : sourceKind(source.quality)
          const title = <bdi lang={titleLanguage(source.title)}>{source.title}</bdi>
          return (
            <li key={source.key} id={`source-${index + 1}`}>
              <span className={`mark ${looks[kind]}`}>{t(`sourceKinds.${kind}`)}</span>
              <div>
                [{index + 1}]{' '}
                {link ? (
                  <a href={link} rel="noopener nofollow" className="wrap-anywhere">
                    {title}
                  </a>
                ) : (
                  title
                )}
                <small>
                  {source.published
                    ? t('listing.sourceDate', { date: date(source.published) })
                    : t('listing.sourceUndated')}{' '}
                  {t('listing.sourceRead', { date: date(source.retrieved) })}{' '}
                  {source.evidence !== 'direct' && t(`guides.evidence.${source.evidence}`)}
                </small>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
