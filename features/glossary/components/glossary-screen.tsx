import { useLocale, useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import { translationState } from '@/features/freshness/translation-state'
import { FilterSelect } from '@/features/revisions/components/filter-select'
import { NameCell, RecordTable } from '@/features/revisions/components/record-list'
import { stateLooks } from '@/features/translations/components/state-look'
import { languageOf } from '@/i18n/locales'
import { useFormatDay } from '@/i18n/use-format-day'
import type { Term } from '../queries'
import { type GlossaryQuery, termLanguages } from '../schema'

function Filters({ query }: { query: GlossaryQuery }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <form className="filters" action={`/${locale}/admin/glossary`}>
      <div className="grow">
        <label className="f" htmlFor="q">
          {t('glossary.search')}
        </label>
        <input className="in" id="q" name="q" type="search" defaultValue={query.q} />
      </div>
      <FilterSelect
        name="language"
        label={t('translations.language')}
        value={query.language}
        options={termLanguages.map((one) => ({ value: one, label: languageOf(one).name }))}
      />
      <button type="submit" className="btn">
        {t('list.apply')}
      </button>
    </form>
  )
}

function Row({ term, language }: { term: Term; language: GlossaryQuery['language'] }) {
  const t = useTranslations()
  const locale = useLocale()
  const formatDay = useFormatDay()
  const text = term.texts[language]
  const state = translationState(term.texts.en?.value, text)
  return (
    <tr>
      <NameCell
        href={`/${locale}/admin/glossary/${term.id}`}
        name={term.texts.en?.value ?? term.hanzi}
        nameZh={term.hanzi}
      />
      <td>
        <span lang="zh-Latn-pinyin">{term.pinyin}</span>
      </td>
      {language !== 'en' && (
        <td>
          {text && (
            <span className="block">
              <TextRun text={text.value} locale={language} />
            </span>
          )}
          <span className={`mark ${stateLooks[state]}`}>{t(`translations.states.${state}`)}</span>
        </td>
      )}
      <td className="r">{term.checkedOn ? formatDay(term.checkedOn) : t('glossary.unchecked')}</td>
    </tr>
  )
}

type Props = { query: GlossaryQuery; terms: readonly Term[]; mayAdd: boolean; isDeleted: boolean }

/** Every official term, searched in all its words. */
export function GlossaryScreen({ query, terms, mayAdd, isDeleted }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { language } = query
  const inLanguage = language === 'en' ? [] : [languageOf(language).name]
  return (
    <>
      <div className="row wrapx mb-2">
        <h1>{t('glossary.title')}</h1>
        <span className="grow" />
        {mayAdd && (
          <a className="btn s" href={`/${locale}/admin/glossary/new`}>
            + {t('glossary.add')}
          </a>
        )}
      </div>
      <p className="mut mb-4">{t('glossary.lead')}</p>
      {isDeleted && (
        <p className="note mb-4" role="status">
          {t('glossary.deleted')}
        </p>
      )}
      <Filters query={query} />
      <p className="my-3" role="status">
        {t('glossary.count', { count: terms.length })}
      </p>
      {terms.length > 0 && (
        <RecordTable
          label={t('glossary.title')}
          heads={[t('glossary.term'), t('glossary.pinyin'), ...inLanguage]}
          atEnd={[t('glossary.checkedOn')]}
        >
          {terms.map((term) => (
            <Row key={term.id} term={term} language={language} />
          ))}
        </RecordTable>
      )}
    </>
  )
}
