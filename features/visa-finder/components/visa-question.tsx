import { useTranslations } from 'next-intl'
import type { Policy } from '@/features/policy/queries'
import type { Day } from '@/lib/shanghai-day'
import { type VisaQuestion as Question, visaQuestions } from '../flow'
import type { Errors, VisaAnswers, VisaParameter } from '../schema'
import { FinderQuestion } from './finder-question'
import { useAnswerWords } from './use-answer-words'
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
export function VisaQuestion({ question, asked, answers, typed, errors, policy, today }: Props) {
  const t = useTranslations('finder')
  const write = useAnswerWords(policy.rules)
  return (
    <FinderQuestion
      words={{
        title: t('title'),
        lead: t('lead'),
        question: t(`questions.${question}.title`),
        why: t(`questions.${question}.why`),
      }}
      action="/visa/finder"
      hub={{ label: t('visaHub'), path: '/visa' }}
      question={question}
      parameters={visaQuestions[question]}
      asked={asked}
      answers={answers}
      write={(before) => write(before, answers)}
      unknownName={unknownNames[question]}
    >
      <VisaFields
        question={question}
        answers={answers}
        typed={typed}
        errors={errors}
        rules={policy.rules}
        day={answers.entry ?? today}
      />
    </FinderQuestion>
  )
}
