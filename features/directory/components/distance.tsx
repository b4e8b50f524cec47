import { useFormatter, useTranslations } from 'next-intl'

/** How far away, no more exactly than it is known: to a hundred metres, or to a kilometre beyond ten. */
export function Distance({ metres }: { metres: number }) {
  const t = useTranslations('near')
  const format = useFormatter()
  const kilometres = metres < 10_000 ? Math.max(0.1, Math.round(metres / 100) / 10) : Math.round(metres / 1000)
  const distance = format.number(kilometres, { style: 'unit', unit: 'kilometer', numberingSystem: 'latn' })
  return <bdi className="num">{t('away', { distance })}</bdi>
}
