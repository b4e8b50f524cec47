import type { StaffFieldProps } from '@/features/accounts/components/staff-field'
import { writtenNumber } from '@/lib/phone-number'
import { hotlineNames, type SiteFacts } from '@/lib/site-facts'

type T = (key: string) => string

/** The form of the settings, with what they say until now. @param t words under `settings` */
export function settingsFields(t: T, facts: SiteFacts): StaffFieldProps[] {
  const line = (name: string, value: string, more: Partial<StaffFieldProps> = {}): StaffFieldProps => ({
    name,
    label: t(`fields.${name}`),
    control: 'text',
    values: [value],
    isOptional: true,
    ...more,
  })
  return [
    line('icpFiling', facts.icpFiling, { lang: 'zh-Hans', hint: t('hints.icpFiling') }),
    line('policeFiling', facts.policeFiling, { lang: 'zh-Hans', hint: t('hints.policeFiling') }),
    line('contactNameEn', facts.contactName.en, { lang: 'en' }),
    line('contactNameZh', facts.contactName.zh, { lang: 'zh-Hans' }),
    line('contactEmail', facts.contactEmail, { control: 'email' }),
    line('contactPhone', facts.contactPhone && writtenNumber(facts.contactPhone)),
    ...hotlineNames.map((name) => {
      const isOptional = name === 'immigrationLine' || name === 'cityLine'
      return line(name, facts.hotlines[name], { isOptional, hint: isOptional ? t('hints.line') : undefined })
    }),
  ]
}
