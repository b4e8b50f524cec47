import { useTranslations } from 'next-intl'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { Icon } from '@/components/ui/icon'
import '@/styles/visa.css'
import { useReader } from './use-finder-words'

export type GivenAnswer = { question: string; label: string; value: React.ReactNode; changeHref: string }

type Props = {
  /** Path without locale the form is sent to. */
  action: string
  trail: readonly Crumb[]
  title: string
  help?: string
  why: string
  /** Shown above the first question only. */
  intro?: React.ReactNode
  /** Answers to other questions, carried along. */
  carried: readonly (readonly [string, string])[]
  answers: readonly GivenAnswer[]
  backHref: string | null
  /** Parameter that may be answered with "I do not know". */
  unknownName?: string
  /** Fields that are a group of choices are one set; their legend is the question. */
  children: React.ReactNode
}

/** One question of a finder: the answers so far, the question with its fields, why we ask, back and on. */
export function QuestionForm(props: Props) {
  const t = useTranslations('finder')
  const locale = useReader()
  return (
    <div className="wrap finder">
      <Breadcrumb trail={props.trail} />
      {props.intro}
      <AnswersSoFar answers={props.answers} />
      <form action={`/${locale}${props.action}`} method="get" className="card q" data-testid="question">
        {props.carried.map(([name, value]) => (
          <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend>{props.intro ? <h2>{props.title}</h2> : <h1 className="h2">{props.title}</h1>}</legend>
          {props.help && <p className="mut lede">{props.help}</p>}
          <div className="qf">{props.children}</div>
        </fieldset>
        <div className="row wrapx qb">
          <button className="btn pri" type="submit">
            {t('next')} <Icon name="arrow-right" size="m" mirror />
          </button>
          {props.unknownName && (
            <button className="btn" type="submit" name={props.unknownName} value="unknown" formNoValidate>
              {t('unknown')}
            </button>
          )}
          {props.backHref && (
            <a className="btn quiet" href={props.backHref}>
              {t('back')}
            </a>
          )}
        </div>
      </form>
      <details className="whyq">
        <summary>{t('whyWeAsk')}</summary>
        <p className="mut">{props.why}</p>
      </details>
      <p className="sm mut">{t('notStored')}</p>
    </div>
  )
}

/** The answers given, each with a link to change it. */
export function AnswersSoFar({ answers }: { answers: readonly GivenAnswer[] }) {
  const t = useTranslations('finder')
  if (answers.length === 0) return null
  return (
    <section aria-label={t('yourAnswers')}>
      <dl className="answ">
        {answers.map(({ question, label, value, changeHref }) => (
          <div key={question}>
            <dt>{label}</dt>
            <dd>
              {value}{' '}
              <a className="sm no-print" href={changeHref}>
                {t('change')}
                <span className="vh">: {label}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
