import { useTranslations } from 'next-intl'
import { Gauge } from './gauge'

const kinds = ['confirmed', 'past', 'sources', 'unknown'] as const

/** The four states of a fact with their signs, explained. */
export function TrustKey() {
  const t = useTranslations('trust')
  return (
    <ul className="keys">
      {kinds.map((kind) => (
        <li key={kind}>
          <Gauge kind={kind} />
          <div>
            <b>{t(`${kind}Title`)}</b>
            <p>{t(`${kind}Text`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
