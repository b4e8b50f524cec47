import { useLocale, useTranslations } from 'next-intl'
import { addresses, families, occupations, type PlanAnswers, type PlanField, visas } from '../schema'

type Props = {
  answers: Partial<PlanAnswers>
  /** Fields that could not be used. */
  wrong: readonly PlanField[]
}

function useProblem(wrong: readonly PlanField[]) {
  const t = useTranslations('plan')
  return (field: PlanField) =>
    wrong.includes(field) ? (
      <b className="problem" id={`plan-${field}-problem`}>
        {t(`errors.${field}`)}
      </b>
    ) : null
}

function Choice({
  field,
  legend,
  options,
  chosen,
  problem,
}: {
  field: PlanField
  legend: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  problem: React.ReactNode
}) {
  return (
    <fieldset id={`plan-${field}`}>
      <legend className="f">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="ck">
          <input
            type={field === 'family' ? 'checkbox' : 'radio'}
            name={field}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={field !== 'family'}
          />
          <span>{label}</span>
        </label>
      ))}
      {problem}
    </fieldset>
  )
}

function DayInput(props: { field: 'arrival' | 'until'; value?: string | null; problem: React.ReactNode }) {
  const t = useTranslations('plan')
  const { field, value, problem } = props
  return (
    <div className="pf">
      <label className="f" htmlFor={`plan-${field}`}>
        {t(field)}
      </label>
      <input
        className="in num"
        type="date"
        id={`plan-${field}`}
        name={field}
        defaultValue={value ?? ''}
        required={field === 'arrival'}
        aria-describedby={`plan-${field}-hint${problem ? ` plan-${field}-problem` : ''}`}
        aria-invalid={problem ? true : undefined}
      />
      <p className="sm mut" id={`plan-${field}-hint`}>
        {t(`${field}Hint`)}
      </p>
      {problem}
    </div>
  )
}

/** The questions of the plan as one form that is sent by GET: the answers stand in the address and nowhere else. */
export function PlanForm({ answers, wrong }: Props) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const problemOf = useProblem(wrong)
  return (
    <form method="get" action={`/${locale}/plan`} className="card planform">
      {wrong.length > 0 && (
        <div className="note sos-n" role="alert">
          <div>
            <b>{t('errorsTitle')}</b>
            <ul>
              {wrong.map((field) => (
                <li key={field}>
                  <a href={`#plan-${field}`}>{t(field)}</a>: {t(`errors.${field}`)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <DayInput field="arrival" value={answers.arrival} problem={problemOf('arrival')} />
      <Choice
        field="visa"
        legend={t('visa')}
        options={visas.map((value) => ({ value, label: t(`visas.${value}`) }))}
        chosen={answers.visa ? [answers.visa] : []}
        problem={problemOf('visa')}
      />
      <DayInput field="until" value={answers.until} problem={problemOf('until')} />
      <Choice
        field="address"
        legend={t('address')}
        options={addresses.map((value) => ({ value, label: t(`addresses.${value}`) }))}
        chosen={answers.address ? [answers.address] : []}
        problem={problemOf('address')}
      />
      <Choice
        field="occupation"
        legend={t('occupation')}
        options={occupations.map((value) => ({ value, label: t(`occupations.${value}`) }))}
        chosen={answers.occupation ? [answers.occupation] : []}
        problem={problemOf('occupation')}
      />
      <Choice
        field="family"
        legend={t('family')}
        options={families.map((value) => ({ value, label: t(`families.${value}`) }))}
        chosen={answers.family ?? []}
        problem={problemOf('family')}
      />
      <p>
        <button type="submit" className="btn pri">
          {t('submit')}
        </button>
      </p>
      <p className="sm mut">{t('privacy')}</p>
    </form>
  )
}
