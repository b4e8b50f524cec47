import { useTranslations } from 'next-intl'
import { useValueWords } from '@/features/policy/components/use-value-words'
import type { RuleContent } from '@/features/policy/schema'
import { useFormatDay } from '@/i18n/use-format-day'
import { daysBetween } from '@/lib/shanghai-day'
import { countryName } from '../country-names'
import type { VisaQuestion } from '../flow'
import { type VisaAnswers, writeAnswers } from '../schema'
import type { GivenAnswer } from './question-form'
import { usePlaceName, useReader } from './use-finder-words'

/** The names staff gave a port, for one our words do not know. */
const portNames = (rules: readonly RuleContent[], port: string) => {
  const rule = rules.find((one) => one.kind === 'transit-port' && one.place === port)
  return rule?.kind === 'transit-port' ? rule.terms.names : { en: port, zh: port }
}

/** Writes the answers of the visa finder in the reader's language, each with the address to change it. */
export function useAnswerWords(rules: readonly RuleContent[]) {
  const t = useTranslations('finder')
  const locale = useReader()
  const formatDay = useFormatDay()
  const value = useValueWords()
  const placeName = usePlaceName()
  const day = (given: string | undefined) =>
    given === undefined || given === 'unknown' ? t('unknown') : formatDay(given)
  const days = (amount: number) => value({ unit: 'days', amount, day: null })
  const country = (code: string | undefined) => (code ? countryName(code, locale) : '')

  const write = (question: VisaQuestion, answers: VisaAnswers): string => {
    switch (question) {
      case 'passport':
        return country(answers.passport)
      case 'dates': {
        const { entry = '', departure = '' } = answers
        return t('fromTo', {
          from: formatDay(entry),
          to: formatDay(departure),
          days: days(daysBetween(entry, departure)),
        })
      }
      case 'validity':
        return day(answers['passport-until'])
      case 'used':
        return typeof answers.used === 'number' ? days(answers.used) : t('unknown')
      case 'card':
        return answers.card === 'none' ? t('choices.card.none') : country(answers.card)
      case 'card-details':
        return answers.chn ? t(`choices.chn.${answers.chn}`) : ''
      case 'route':
        return t('fromToPlaces', { from: country(answers.from), to: country(answers.to) })
      case 'places': {
        const { port = '' } = answers
        const special = ['other-listed', 'other', 'unknown'].includes(port)
        return special ? t(`choices.port.${port}`) : placeName(port, portNames(rules, port))
      }
      case 'inviter': {
        const { purpose, inviter } = answers
        return t(`choices.${purpose === 'work' || purpose === 'visit' ? `inviter-${purpose}` : 'inviter'}.${inviter}`)
      }
      default:
        return t(`choices.${question}.${answers[question]}`)
    }
  }
  return (asked: readonly VisaQuestion[], answers: VisaAnswers): GivenAnswer[] =>
    asked.map((question) => ({
      question,
      label: t(`questions.${question}.short`),
      value: write(question, answers),
      changeHref: `/${locale}/visa/finder?${askAgain(answers, question)}`,
    }))
}

/** The address that opens one question again with everything answered so far. */
export function askAgain(answers: Record<string, unknown>, question: string): string {
  const query = writeAnswers(answers)
  query.set('ask', question)
  return query.toString()
}
