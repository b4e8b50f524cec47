import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Gate } from '@/features/listings/publication-gates'

type Props = {
  gates: readonly Gate<string>[]
  /** Address of the form whose controls the fixes lead to; empty on the form itself. */
  form: string
  /** Whether the reader wrote some of what would go out, so that somebody else must approve it. */
  needsOther: boolean
  /** Beside each other over the whole width instead of one under the other. */
  isWide?: boolean
}

const look = (gate: Gate<string>) => (gate.isPassed ? 'y' : gate.isRequired ? 'n' : 'o')
const icons = { y: 'check', n: 'x', o: 'triangle-alert' } as const

/** What is checked before a record goes out; what is not in order says how to put it right, and leads there. */
export function GateList({ gates, form, needsOther, isWide }: Props) {
  const t = useTranslations('gates')
  return (
    <section className={isWide ? 'panel gates-wide' : 'panel'} aria-labelledby="gates">
      <h2 className="ph1" id="gates">
        {t('title')}
      </h2>
      <ul className="gate">
        {gates.map((gate) => (
          <li key={gate.code} className={look(gate)}>
            <Icon name={icons[look(gate)]} />
            <div>
              {t(`${gate.isPassed ? 'passed' : 'failed'}.${gate.code}`)}
              {!gate.isPassed && (
                <small>
                  <a href={`${form}#f-${gate.field}`}>{t(`fix.${gate.code}`)}</a>{' '}
                  {!gate.isRequired && t(t.has(`left.${gate.code}`) ? `left.${gate.code}` : 'optional')}
                </small>
              )}
            </div>
          </li>
        ))}
        <li className={needsOther ? 'n' : 'y'}>
          <Icon name={needsOther ? 'x' : 'check'} />
          <div>
            {t('secondPerson')}
            {needsOther && <small>{t('needsOther')}</small>}
          </div>
        </li>
      </ul>
    </section>
  )
}
