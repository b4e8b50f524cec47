import { useTranslations } from 'next-intl'
import { begunOn } from '@/features/policy/dated'
import type { RuleContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import type { CardQuestion } from '../card-flow'
import { countryList, countryName } from '../country-names'
import type { CardAnswers, CardParameter, Errors } from '../schema'
import { ChoiceField, TypedField } from './answer-fields'
import { useEconomyName, useReader } from './use-finder-words'

type Props = {
  question: CardQuestion
  answers: CardAnswers
  typed: Readonly<Record<string, string>>
  errors: Errors<CardParameter>
  rules: readonly RuleContent[]
  day: Day
}

const listed = {
  want: ['enter', 'get', 'abroad'],
  resident: ['mainland', 'hong-kong', 'macao', 'taiwan'],
  code: ['yes', 'no', 'unknown'],
  linked: ['yes', 'no'],
  purpose: ['business', 'other'],
  virtual: ['no', 'yes'],
  employer: ['state', 'private', 'foreign', 'central', 'government', 'other', 'none'],
  record: ['clean', 'not-clean'],
  passport: ['valid', 'none'],
  place: ['jinan', 'other'],
  trade: ['yes', 'no'],
} as const satisfies Partial<Record<CardQuestion, readonly string[]>>

function EconomyField({ name, props }: { name: 'card' | 'destination'; props: Props }) {
  const t = useTranslations('cardCheck.choices')
  const economyName = useEconomyName()
  const economies = begunOn(props.rules, 'apec-economy', props.day).filter(({ place }) => place !== 'CN')
  const choices = [
    ...(name === 'card' ? [{ value: 'none', label: t('card.none') }] : []),
    ...economies.map(({ place }) => ({ value: place, label: economyName(place) })),
  ]
  return (
    <ChoiceField
      name={name}
      choices={choices}
      chosen={[props.answers[name] ?? '']}
      error={props.errors[name]}
      columns
    />
  )
}

/** The fields of one question of the card check. */
export function CardFields(props: Props) {
  const { question, answers, errors, typed } = props
  const t = useTranslations('cardCheck')
  const hint = useTranslations('finder')('countryHint')
  const locale = useReader()
  switch (question) {
    case 'citizen':
      return (
        <>
          <TypedField
            name="citizen"
            label={t('questions.citizen.short')}
            type="text"
            list="countries"
            hint={hint}
            value={answers.citizen ? countryName(answers.citizen, locale) : (typed.citizen ?? '')}
            error={errors.citizen}
            required
          />
          <datalist id="countries">
            {countryList(locale).map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
        </>
      )
    case 'card':
    case 'destination':
      return <EconomyField name={question} props={props} />
    case 'days':
      return (
        <TypedField
          name="days"
          label={t('questions.days.short')}
          type="number"
          value={answers.days === undefined ? (typed.days ?? '') : String(answers.days)}
          error={errors.days}
          required
        />
      )
    default:
      return (
        <ChoiceField
          name={question}
          choices={listed[question].map((value) => ({ value, label: t(`choices.${question}.${value}`) }))}
          chosen={[answers[question] ?? '']}
          error={errors[question]}
        />
      )
  }
}
