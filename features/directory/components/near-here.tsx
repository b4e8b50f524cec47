import { useLocale, useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import { directoryCategories } from '@/features/listings/registry'
import type { Coordinates } from '@/lib/coordinates'
import type { NearCard } from '../queries'
import { directoryHref } from '../schema'
import { Distance } from './distance'

type Props = {
  point: Coordinates
  cards: readonly NearCard[]
  /** The point is the middle of an area, not a place of its own. */
  isMiddle?: boolean
}

/** What lies near an entry whose point is known, or the middle of an area, and every directory by distance from there. */
export function NearHere({ point, cards, isMiddle = false }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const near = { lat: point.lat, lng: point.lng }
  return (
    <section className="card no-print">
      <h2>{t('near.title')}</h2>
      {cards.length > 0 && (
        <ul className="near">
          {cards.map((card) => (
            <li key={card.id}>
              <a href={`/${locale}/${card.category}/${card.slug}`}>
                <TextRun text={card.name.value} locale={card.name.locale} />
              </a>
              <span>
                {t(`categories.${card.category}.title`)} · <Distance metres={card.metres} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isMiddle && <p className="sm mut mt-3">{t('near.fromMiddle')}</p>}
      {!isMiddle && cards.length > 0 && <p className="sm mut mt-3">{t('near.straight')}</p>}
      <ul className="mt-3">
        {directoryCategories.map(({ key }) => (
          <li key={key}>
            <a
              className="inline-block py-1"
              href={directoryHref(`/${locale}/${key}`, { near, sort: 'distance' })}
              rel="nofollow"
            >
              {t('near.fromHere', { category: t(`categories.${key}.title`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
