import { useFormatter, useTranslations } from 'next-intl'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Category, FactKey } from '../category'
import { commonFacts } from '../category'
import { factLabelKey } from '../fact-label'
import type { ListingPageView } from '../listing-view'

const others = ['name', 'summary', 'point', 'district', 'area']

function useFactNames(category: Category) {
  const t = useTranslations()
  return (fields: readonly string[]) =>
    fields.flatMap((field) => {
      if (others.includes(field)) return t(`facts.${field}`)
      const isOwn = field.startsWith('attributes.') && category.attributes[field.slice('attributes.'.length)]
      const isCommon = (commonFacts as readonly string[]).includes(field)
      return isOwn || isCommon ? t(factLabelKey(category, field as FactKey)) : []
    })
}

/** Titles are kept as found, or in English words of ours where the page has none. */
const titleLanguage = (title: string) => (/\p{sc=Han}/u.test(title) ? 'zh-Hans' : 'en')

const looks = { official: 'ok', institution: '', press: '', secondhand: '' } as const

/** The pages the facts were taken from, each with its kind, dates and what it supports. */
export function SourceList({ category, view }: { category: Category; view: ListingPageView }) {
  const t = useTranslations()
  const format = useFormatter()
  const factNames = useFactNames(category)
  const date = useFormatDay()
  return (
    <section className="blk" id="sources">
      <h2>{t('listing.sources')}</h2>
      <ol className="srcs card py-2">
        {view.sources.map((source, index) => {
          const names = factNames(source.fields)
          return (
            <li key={source.url} id={`source-${index + 1}`}>
              <span className={`mark ${looks[source.kind]}`}>{t(`sourceKinds.${source.kind}`)}</span>
              <div>
                [{index + 1}]{' '}
                <a href={source.url} rel="noopener nofollow" className="wrap-anywhere">
                  <bdi lang={titleLanguage(source.title)}>{source.title}</bdi>
                </a>
                <small>
                  {source.published
                    ? t('listing.sourceDate', { date: date(source.published) })
                    : t('listing.sourceUndated')}{' '}
                  {t('listing.sourceRead', { date: date(source.retrieved) })}
                  {names.length > 0 && <> {t('listing.sourceSupports', { facts: format.list(names) })}</>}
                </small>
              </div>
            </li>
          )
        })}
        {view.hiddenSources > 0 && (
          <li className="sm mut block">{t('listing.hiddenSources', { count: view.hiddenSources })}</li>
        )}
      </ol>
    </section>
  )
}
