import { useLocale, useTranslations } from 'next-intl'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { languages } from '@/i18n/locales'
import { settleAction } from '../actions'
import type { ReportView } from '../queries'
import { isClosed, outcomes } from '../schema'

/** How staff answer a report and close it. */
export function SettleForm({ report, errors }: { report: ReportView; errors: Record<string, string> }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { id, state, answer } = report
  return (
    <StaffForm
      key={state}
      action={settleAction}
      hidden={{ id, state, locale }}
      fields={[
        {
          name: 'outcome',
          label: t('outcome'),
          control: 'select',
          values: [isClosed(state) ? state : 'CORRECTED'],
          options: outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
        },
        {
          name: 'answer',
          label: t('answer'),
          control: 'area',
          values: [answer],
          hint: t('answerHint'),
          isOptional: true,
        },
        {
          name: 'answerLocale',
          label: t('answerLocale'),
          control: 'select',
          values: [report.answerLocale ?? report.locale],
          options: languages.map(({ locale: value, name }) => ({ value, label: name })),
        },
      ]}
      submit={t('send')}
      errors={errors}
    />
  )
}
