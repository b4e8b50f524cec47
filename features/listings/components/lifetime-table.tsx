import { useTranslations } from 'next-intl'
import { commonFacts, commonLifetimes } from '../category'

/** How long a confirmation of each common fact lasts. */
export function LifetimeTable() {
  const t = useTranslations()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('about.lifetimeFact')}</th>
          <th scope="col">{t('about.lifetimeTime')}</th>
        </tr>
      </thead>
      <tbody>
        {commonFacts.map((fact) => (
          <tr key={fact}>
            <td>{t(`facts.${fact}`)}</td>
            <td>{t('values.months', { count: commonLifetimes[fact] })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
