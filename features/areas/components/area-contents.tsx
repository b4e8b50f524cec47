import { useLocale, useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import type { AreaContents as Contents } from '../queries'

/** What is listed in an area, by category. */
export function AreaContents({ area, contents }: { area: string; contents: readonly Contents[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section className="card">
      <h2>{t('areas.whatIsThere')}</h2>
      {contents.map(({ category, cards, total }) => (
        <div key={category} className="mt-3">
          <h3>{t(`categories.${category}.title`)}</h3>
          {cards.length === 0 ? (
            <p className="sm mut">{t('areas.nothingThere')}</p>
          ) : (
            <ul className="near mt-2">
              {cards.map((card) => (
                <li key={card.id}>
                  <a href={`/${locale}/${category}/${card.slug}`}>
                    <TextRun text={card.name.value} locale={card.name.locale} />
                  </a>
                </li>
              ))}
            </ul>
          )}
          {total > cards.length && (
            <p className="sm mt-2">
              <a href={`/${locale}/${category}?area=${area}`}>
                {t('areas.seeAll', { category: t(`categories.${category}.title`) })}
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
