import { useFormatter, useTranslations } from 'next-intl'
import { useFormatDay } from '@/i18n/use-format-day'
import { type Category, commonFacts, type FactKey } from '../category'
import { factLabelKey } from '../fact-label'
import type { ChangeView } from '../listing-view'

const named = ['name', 'summary', 'notes', 'point', 'district', 'area', 'sources']

/** The last published changes of a listing and what they touched. */
export function ChangeList({ category, changes }: { category: Category; changes: readonly ChangeView[] }) {
  const t = useTranslations()
  const format = useFormatter()
  const formatDay = useFormatDay()
  const label = (field: string) => {
    const [room, , text] = field.split('.')
    if (room === 'texts') return text && named.includes(text) ? t(`facts.${text}`) : t('listing.otherText')
    if (field === 'pictures') return t('pictures.title')
    if (named.includes(field)) return t(`facts.${field}`)
    const isFact = (commonFacts as readonly string[]).includes(field) || field.startsWith('attributes.')
    return isFact ? t(factLabelKey(category, field as FactKey)) : null
  }
  if (changes.length === 0) return null
  return (
    <section className="card">
      <h2>{t('listing.changes')}</h2>
      <ul className="chg">
        {changes.map(({ number, on, fields }, index) => {
          const labels = [...new Set(fields.map(label).filter((name) => name !== null))]
          return (
            <li key={number}>
              <b>{formatDay(on)}</b>
              <br />
              <span className="mut">
                {labels.length > 0
                  ? t('listing.changed', { fields: format.list(labels) })
                  : index === changes.length - 1
                    ? t('listing.published')
                    : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
