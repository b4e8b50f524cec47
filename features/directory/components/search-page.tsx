import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import type { Category } from '@/features/listings/category'
import type { CardView } from '../queries'
import { ListingCard } from './listing-card'

export type SearchSection = { category: Category; cards: readonly CardView[]; total: number }

/** One search over everything, by category. */
export function SearchPage({ q, sections }: { q: string; sections: readonly SearchSection[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const total = sections.reduce((sum, section) => sum + section.total, 0)
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('search.title') }]} />
      <h1>{t('search.title')}</h1>
      <form className="search my-5 max-w-[620px]" role="search" action={`/${locale}/search`}>
        <label className="vh" htmlFor="q">
          {t('search.title')}
        </label>
        <Icon name="search" size="xl" />
        <input id="q" name="q" type="search" defaultValue={q} autoComplete="off" />
        <button type="submit" className="btn pri">
          {t('search.title')}
        </button>
      </form>
      <p role="status" className="mb-5">
        {q ? t('search.resultsFor', { count: total, q }) : t('search.prompt')}
      </p>
      {q && total === 0 && <p className="mut">{t('search.nothing')}</p>}
      {sections.map(({ category, cards, total: found }) => (
        <section key={category.key} className="mb-10">
          <h2 className="mb-3">{t(`categories.${category.key}.title`)}</h2>
          <div className="list">
            {cards.map((card) => (
              <ListingCard key={card.id} category={category} card={card} />
            ))}
          </div>
          {found > cards.length && category.kind === 'directory' && (
            <p className="mt-3">
              <a href={`/${locale}/${category.key}?${new URLSearchParams({ q })}`}>
                {t('search.allIn', { count: found, category: t(`categories.${category.key}.title`) })}
              </a>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
