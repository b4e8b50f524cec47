import type { useTranslations } from 'next-intl'
import type { StaffFieldProps } from '@/features/accounts/components/staff-field'
import { translationState } from '@/features/freshness/translation-state'
import { type Locale, languageOf } from '@/i18n/locales'
import type { Term } from '../queries'

type Translate = ReturnType<typeof useTranslations>

/** Chinese and what is known of a term; empty for a new one. */
export function factFields(t: Translate, term: Term | null): StaffFieldProps[] {
  return [
    { name: 'hanzi', label: t('glossary.hanzi'), control: 'text', values: [term?.hanzi ?? ''], lang: 'zh-Hans' },
    {
      name: 'pinyin',
      label: t('glossary.pinyin'),
      control: 'text',
      values: [term?.pinyin ?? ''],
      hint: t('glossary.pinyinHint'),
      isOptional: true,
    },
    {
      name: 'source',
      label: t('glossary.source'),
      control: 'text',
      values: [term?.source ?? ''],
      hint: t('glossary.sourceHint'),
      isOptional: true,
    },
    {
      name: 'checkedOn',
      label: t('glossary.checkedOn'),
      control: 'text',
      values: [term?.checkedOn ?? ''],
      hint: t('glossary.checkedOnHint'),
      isOptional: true,
    },
    {
      name: 'note',
      label: t('glossary.note'),
      control: 'area',
      values: [term?.note ?? ''],
      isOptional: true,
    },
  ]
}

/** For each language its text and the wordings to avoid; for Chinese only these, its text is the term itself. */
export function wordFields(t: Translate, term: Term | null, languages: readonly Locale[]): StaffFieldProps[] {
  // Chinese first: its one field stands beside the note, and below there are pairs.
  const ordered = [...languages].sort((a, b) => Number(b === 'zh') - Number(a === 'zh'))
  return ordered.flatMap((locale) => {
    const { tag, name } = languageOf(locale)
    const text: StaffFieldProps = {
      name: `texts.${locale}`,
      label: name,
      control: 'text',
      values: [term?.texts[locale]?.value ?? ''],
      lang: tag,
      isOptional: locale !== 'en',
    }
    const avoid: StaffFieldProps = {
      name: `forbidden.${locale}`,
      label: t('glossary.forbiddenIn', { language: name }),
      control: 'text',
      values: [(term?.forbidden[locale] ?? []).join('; ')],
      hint: locale === ordered[0] ? t('glossary.forbiddenHint') : undefined,
      lang: tag,
      isOptional: true,
    }
    return locale === 'zh' ? [avoid] : [text, avoid]
  })
}

/** A box for each language whose text waits to be read. */
export function readField(t: Translate, term: Term, languages: readonly Locale[]): StaffFieldProps[] {
  const unread = languages.filter((locale) => {
    const state = translationState(term.texts.en?.value, term.texts[locale])
    return state === 'machine-made' || state === 'source-changed'
  })
  if (unread.length === 0) return []
  const options = unread.map((locale) => ({
    value: locale,
    label: languageOf(locale).name,
    lang: languageOf(locale).tag,
  }))
  return [{ name: 'read', label: t('glossary.read'), control: 'boxes', options, hint: t('glossary.readHint') }]
}
