import { roles } from '@/features/accounts/schema'
import { languages } from '@/i18n/locales'

type Translate = (key: string) => string

/** Controls for a role, and for the languages a translator may write. */
export function roleFields(t: Translate, role: string, chosen: readonly string[]) {
  return [
    {
      name: 'role',
      label: t('people.role'),
      control: 'select' as const,
      values: [role],
      options: roles.map((value) => ({ value, label: `${t(`staff.roles.${value}`)}: ${t(`people.may.${value}`)}` })),
    },
    {
      name: 'languages',
      label: t('people.languages'),
      control: 'boxes' as const,
      values: chosen,
      hint: t('people.languagesHint'),
      options: languages.map(({ locale, name, tag }) => ({ value: locale, label: name, lang: tag })),
    },
  ]
}
