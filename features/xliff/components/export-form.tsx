import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { type Locale, languageOf } from '@/i18n/locales'
import { selections } from '../schema'

/** What goes into a file for a translator. */
export function ExportForm({ languages }: { languages: readonly Locale[] }) {
  const t = useTranslations('xliff')
  return (
    <form className="filters" action="/api/xliff">
      <FilterSelect
        name="language"
        label={t('language')}
        value={languages[0] ?? ''}
        options={languages.map((locale) => ({ value: locale, label: languageOf(locale).name }))}
      />
      <FilterSelect
        name="kind"
        label={t('kind')}
        value="both"
        options={(['both', 'listing', 'guide'] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <FilterSelect
        name="texts"
        label={t('texts')}
        value="open"
        options={selections.map((one) => ({ value: one, label: t(`selections.${one}`) }))}
      />
      <button type="submit" className="btn">
        {t('export')}
      </button>
    </form>
  )
}
