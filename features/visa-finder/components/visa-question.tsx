import { useTranslations } from 'next-intl'
import type { Policy } from '@/features/policy/queries'
import type { Day } from '@/lib/shanghai-day'
import { type VisaQuestion as Question, visaQuestions } from '../flow'
import { type Errors, type VisaAnswers, type VisaParameter, writeAnswers } from '../schema'
import { QuestionForm } from './question-form'
import { askAgain, useAnswerWords } from './use-answer-words'
import { useReader } from './use-finder-words'
import { VisaFields } from './visa-fields'

type Props = {
  question: Question
  asked: readonly Question[]
  answers: VisaAnswers
  typed: Readonly<Record<string, string>>
  errors: Errors<VisaParameter>
  policy: Policy
  today: Day
}

const unknownNames: Partial<Record<Question, VisaParameter>> = { validity: 'passport-until', used: 'used' }

/** One question of the visa finder. */
export function VisaQuestion(props: Props) {
  const { question, answers, asked, policy } = props
  const t = useTranslations('finder')
  const locale = useReader()
  const own: readonly string[] = visaQuestions[question]
  const carried = [...writeAnswers(answers)].filter(([name]) => !own.includes(name))
  const before = asked.filter((one) => one !== question)
  const previous = before.at(-1)
  const isFirst = asked.length === 0
  return (
    <QuestionForm
      action="/visa/finder"
      trail={[
        { label: t('visaHub'), href: `/${locale}/visa` },
        { label: t('title'), ...(isFirst ? {} : { href: `/${locale}/visa/finder` }) },
      ]}
      title={t(`questions.${question}.title`)}
      why={t(`questions.${question}.why`)}
      intro={
        isFirst ? (
          <>
            <h1>{t('title')}</h1>
            <p className="lead mt-2">{t('lead')}</p>
          </>
        ) : undefined
      }
      carried={carried}
      answers={useAnswerWords(policy.rules)(before, answers)}
      backHref={previous ? `/${locale}/visa/finder?${askAgain(answers, previous)}` : null}
      unknownName={unknownNames[question]}
    >
      <VisaFields
        question={question}
        answers={answers}
        typed={props.typed}
        errors={props.errors}
        rules={policy.rules}
        day={answers.entry ?? props.today}
      />
    </QuestionForm>
  )
}
