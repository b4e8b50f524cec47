import { useTranslations } from 'next-intl'
import { Gauge } from '@/features/freshness/components/gauge'

const states = ['confirmed', 'past', 'sources', 'unknown'] as const

/** The words of the data for the four states of a fact, each beside its sign and what it means. */
export function DataStates() {
  const t = useTranslations()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('openData.stateWord')}</th>
          <th scope="col">{t('openData.stateMeaning')}</th>
        </tr>
      </thead>
      <tbody>
        {states.map((state) => (
          <tr key={state}>
            <td>
              <code dir="ltr">{state}</code>
            </td>
            <td>
              <span className="sign">
                <Gauge kind={state} />
                <b>{t(`trust.${state}Title`)}</b>
              </span>
              <p>{t(`trust.${state}Text`)}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
