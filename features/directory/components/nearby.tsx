import { useLocale, useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import type { Category } from '@/features/listings/category'
import type { ListingPageView } from '@/features/listings/listing-view'
import type { CardView } from '../queries'

/** Other listings of the same kind in the same area or district. */
export function Nearby(props: { category: Category; view: ListingPageView; cards: readonly CardView[] }) {
  const { category, view, cards } = props
  const t = useTranslations()
  const locale = useLocale()
  if (cards.length === 0) return null
  const place = view.areaName?.value ?? (view.district ? t(`districts.${view.district}`) : '')
  return (
    <section className="card no-print">
      <h2>{t('listing.alsoHere', { place })}</h2>
      <ul className="near">
        {cards.map((card) => (
          <li key={card.id}>
            <a href={`/${locale}/${category.key}/${card.slug}`}>
              <TextRun text={card.name.value} locale={card.name.locale} />
            </a>
            {card.district && <span>{t(`districts.${card.district}`)}</span>}
          </li>
        ))}
      </ul>
      {view.area && (
        <p className="sm mt-3">
          <a href={`/${locale}/areas/${view.area}`}>{view.areaName?.value}</a>
        </p>
      )}
    </section>
  )
}
