import { useTranslations } from 'next-intl'
import { useValueWords } from '@/features/policy/components/use-value-words'
import type { RuleContent } from '@/features/policy/schema'

const rollingDays = /^(\d+)-days$/

/** Writes the limits of a rule in the reader's language: "30 days; 90 days in any 180 days". */
export function useRuleWords(): { stay(rule: RuleContent): string } {
  const t = useTranslations('visaHub')
  const write = useValueWords()
  const days = (amount: number) => write({ unit: 'days', amount, day: null })
  return {
    stay({ maxStayDays, cumulative }) {
      if (maxStayDays === null) return t('unknownStay')
      if (!cumulative) return days(maxStayDays)
      const rolling = rollingDays.exec(cumulative.per)?.[1]
      const total = rolling
        ? t('totalRolling', { days: days(cumulative.days), period: days(Number(rolling)) })
        : t('totalYear', { days: days(cumulative.days) })
      return t('stayAndTotal', { stay: days(maxStayDays), total })
    },
  }
}
