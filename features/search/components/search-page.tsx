import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import { Chinese } from '@/components/ui/text-run'
import { ListingCard } from '@/features/directory/components/listing-card'
import { RichText, type Writing } from '@/features/guides/components/rich-text'
import { directoryCategories, getCategory } from '@/features/listings/registry'
import type { SearchResult, SearchResults } from '../results'
import { Why } from './why'
import '@/styles/search.css'

function SearchForm({ q }: { q: string }) {
  const t = useTranslations('search')
  const locale = useLocale()
  return (
    <form className="search my-5 max-w-[620px]" role="search" action={`/${locale}/search`}>
      <label className="vh" htmlFor="q">
        {t('title')}
      </label>
      <Icon name="search" size="xl" />
      <input id="q" name="q" type="search" defaultValue={q} autoComplete="off" />
      <button type="submit" className="btn pri">
        {t('title')}
      </button>
    </form>
  )
}

/** What was understood, where it is not what was typed. */
function Notice({ q, how, corrected }: SearchResults) {
  const t = useTranslations('search')
  const words = {
    exact: null,
    nothing: t('nothing'),
    partial: t('partial'),
    corrected: corrected ? t('corrected', { q, corrected }) : t('alike', { q }),
  }[how]
  return words && <p className="mut mb-5">{words}</p>
}

/** All results of a section, with its filters. */
function Groups({ q, groups, isMore }: SearchResults) {
  const t = useTranslations()
  const locale = useLocale()
  const linked = groups.filter(({ directory }) => directory)
  if (linked.length === 0) return null
  return (
    <nav className="chips mb-5" aria-label={t('search.groups')}>
      {linked.map(({ group, directory, title, total }) => (
        <a className="chip" key={group} href={`/${locale}${directory}?${new URLSearchParams({ q })}`}>
          {isMore ? t(title) : t('search.allIn', { count: total, category: t(title) })}
        </a>
      ))}
    </nav>
  )
}

function Result({ result, writing }: { result: SearchResult; writing: Writing }) {
  const t = useTranslations()
  const locale = useLocale()
  const { card, name, nameZh, summary, path, groupTitle, reason } = result
  const category = card && getCategory(card.category)
  return (
    <li className="found">
      <p className="group">{t(groupTitle)}</p>
      {card && category ? (
        <ListingCard category={category} card={card} />
      ) : (
        <article className="li">
          <h3>
            <a href={`/${locale}${path}`}>
              <RichText text={name} {...writing} />
            </a>
          </h3>
          {nameZh && nameZh !== name.value && <Chinese className="zh" text={nameZh} />}
          {summary && (
            <p className="what line-clamp-3">
              <RichText text={summary} {...writing} />
            </p>
          )}
        </article>
      )}
      {reason && <Why reason={reason} />}
    </li>
  )
}

/** Where to look when nothing is found, and before anything is typed. */
function Sections() {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <nav aria-label={t('search.browse')}>
      <p className="mut mb-3">{t('search.browse')}</p>
      <ul className="chips">
        {directoryCategories.map(({ key }) => (
          <li key={key}>
            <a className="chip" href={`/${locale}/${key}`}>
              {t(`categories.${key}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** One search over everything: the results of all sections in one order, best first. */
export function SearchPage(props: SearchResults & { writing: Writing }) {
  const { q, how, total, isMore, results, writing } = props
  const t = useTranslations('search')
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('title') }]} />
      <h1>{t('title')}</h1>
      <SearchForm q={q} />
      <div role="status" className="mb-3">
        {q ? (
          <h2>{t(isMore ? 'many' : 'resultsFor', { count: how === 'exact' ? total : 0, q })}</h2>
        ) : (
          <p>{t('prompt')}</p>
        )}
      </div>
      {q && <Notice {...props} />}
      <Groups {...props} />
      {results.length > 0 ? (
        <ol className="list plain">
          {results.map((result) => (
            <Result key={result.id} result={result} writing={writing} />
          ))}
        </ol>
      ) : (
        <Sections />
      )}
    </div>
  )
}
