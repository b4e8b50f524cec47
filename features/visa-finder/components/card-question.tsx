import { useTranslations } from 'next-intl'
import type { Policy } from '@/features/policy/queries'
import type { Day } from '@/lib/shanghai-day'
import { cardQuestions, type CardQuestion as Question } from '../card-flow'
import { countryName } from '../country-names'
import type { CardAnswers, CardParameter, Errors } from '../schema'
import { CardFields } from './card-fields'
import { FinderQuestion } from './finder-question'
import type { GivenAnswer } from './question-form'
import { askAgain } from './use-answer-words'
import { useEconomyName, useReader } from './use-finder-words'

/** Writes the answers of the card check in the reader's language, each with the address to change it. */
export function useCardAnswerWords() {
  const t = useTranslations('cardCheck')
  const locale = useReader()
  const economyName = useEconomyName()
  const write = (question: Question, answers: CardAnswers): string => {
    if (question === 'citizen') return countryName(answers.citizen ?? '', locale)
    if (question === 'destination') return economyName(answers.destination ?? '')
    if (question === 'card' && answers.card !== 'none') return economyName(answers.card ?? '')
    if (question === 'days') return String(answers.days ?? '')
    return t(`choices.${question}.${answers[question]}`)
  }
  return (asked: readonly Question[], answers: CardAnswers): GivenAnswer[] =>
    asked.map((question) => ({
      question,
      label: t(`questions.${question}.short`),
      value: write(question, answers),
      changeHref: `/${locale}/apec-card/check?${askAgain(answers, question)}`,
    }))
}

type Props = {
  question: Question
  asked: readonly Question[]
  answers: CardAnswers
  typed: Readonly<Record<string, string>>
  errors: Errors<CardParameter>
  policy: Policy
  today: Day
}

/** One question of the card check. */
export function CardQuestion({ question, asked, answers, typed, errors, policy, today }: Props) {
  const t = useTranslations('cardCheck')
  const write = useCardAnswerWords()
  return (
    <FinderQuestion
      words={{
        title: t('title'),
        lead: t('lead'),
        question: t(`questions.${question}.title`),
        why: t(`questions.${question}.why`),
      }}
      action="/apec-card/check"
      hub={{ label: t('hub'), path: '/apec-card' }}
      question={question}
      parameters={cardQuestions[question]}
      asked={asked}
      answers={answers}
      write={(before) => write(before, answers)}
    >
      <CardFields
        question={question}
        answers={answers}
        typed={typed}
        errors={errors}
        rules={policy.rules}
        day={today}
      />
    </FinderQuestion>
  )
}
