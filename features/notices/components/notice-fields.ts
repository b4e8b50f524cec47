import type { StaffFieldProps } from '@/features/accounts/components/staff-field'
import { instantValue } from '@/features/review/schema'
import { languages } from '@/i18n/locales'
import { pageKinds } from '../page-kind'
import type { Notice } from '../queries'
import { noticeLevels, requiredLanguages } from '../schema'

type T = (key: string) => string

/** The form of a notice, with what it says until now. @param t words of the whole message file */
export function noticeFields(t: T, notice: Notice | null): StaffFieldProps[] {
  return [
    {
      name: 'level',
      label: t('notices.level'),
      control: 'select',
      values: [notice?.level ?? 'info'],
      options: noticeLevels.map((value) => ({ value, label: t(`notices.levels.${value}`) })),
    },
    {
      name: 'pages',
      label: t('notices.pages'),
      control: 'boxes',
      values: notice?.pages ?? [],
      options: pageKinds.map((value) => ({ value, label: t(`notices.kinds.${value}`) })),
      hint: t('notices.pagesHint'),
      isOptional: true,
    },
    {
      name: 'startsAt',
      label: t('notices.startsAt'),
      control: 'instant',
      values: [instantValue(notice?.startsAt ?? null)],
      hint: t('notices.startsHint'),
      isOptional: true,
    },
    {
      name: 'endsAt',
      label: t('notices.endsAt'),
      control: 'instant',
      values: [instantValue(notice?.endsAt ?? null)],
      isOptional: true,
    },
    {
      name: 'link',
      label: t('notices.link'),
      control: 'text',
      values: [notice?.link ?? ''],
      hint: t('notices.linkHint'),
      isOptional: true,
    },
    ...languages.map(
      ({ locale, tag, name }): StaffFieldProps => ({
        name: locale,
        label: name,
        control: 'area',
        values: [notice?.texts[locale] ?? ''],
        lang: tag,
        isOptional: !requiredLanguages.includes(locale),
      }),
    ),
  ]
}
