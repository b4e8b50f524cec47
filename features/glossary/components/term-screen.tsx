import { useLocale, useTranslations } from 'next-intl'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { type Locale, languageOf } from '@/i18n/locales'
import { createTermAction, deleteTermAction, saveTermAction } from '../actions'
import type { Term } from '../queries'
import { termLanguages } from '../schema'
import { factFields, readField, wordFields } from './term-fields'

function Back() {
  const t = useTranslations('glossary')
  const locale = useLocale()
  return (
    <p className="mb-2">
      <a href={`/${locale}/admin/glossary`}>{t('back')}</a>
    </p>
  )
}

/** The form of a term that is not there yet. */
export function NewTermScreen({ languages, errors }: { languages: readonly Locale[]; errors: Record<string, string> }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <Back />
      <h1 className="mb-4">{t('glossary.add')}</h1>
      <section className="card term-form">
        <StaffForm
          action={createTermAction}
          hidden={{ locale }}
          fields={[...factFields(t, null), ...wordFields(t, null, languages)]}
          submit={t('glossary.save')}
          errors={errors}
        />
      </section>
    </>
  )
}

/** The languages of a term that whoever looks does not write. */
function OtherLanguages({ term, languages }: { term: Term; languages: readonly Locale[] }) {
  const t = useTranslations('glossary')
  const others = termLanguages.filter((locale) => !languages.includes(locale) && term.texts[locale])
  if (others.length === 0) return null
  return (
    <section className="card grid gap-3" aria-labelledby="others">
      <h2 id="others">{t('otherLanguages')}</h2>
      {others.map((locale) => {
        const { tag, name } = languageOf(locale)
        return (
          <p key={locale}>
            <b lang={tag}>{name}</b>
            <br />
            <TextRun text={term.texts[locale]?.value ?? ''} locale={locale} />
          </p>
        )
      })}
    </section>
  )
}

/** Where a term was taken from; an address of the portal itself leads to its public page. */
function Source({ source }: { source: string }) {
  const locale = useLocale()
  return (
    <a href={source.startsWith('/') ? `/${locale}${source}` : source}>
      <LeftToRight>{source}</LeftToRight>
    </a>
  )
}

type Props = {
  term: Term
  /** Languages the reader may write. */
  languages: readonly Locale[]
  mayEdit: boolean
  mayDelete: boolean
  isSaved: boolean
  errors: Record<string, string>
}

/** One official term: its Chinese, its texts, and wordings to avoid. */
export function TermScreen({ term, languages, mayEdit, mayDelete, isSaved, errors }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const hidden = { id: term.id, revision: String(term.revision), locale }
  const fields = [
    ...(mayEdit ? factFields(t, term) : []),
    ...wordFields(t, term, languages),
    ...readField(t, term, languages),
  ]
  return (
    <>
      <Back />
      <h1>
        <Chinese text={term.hanzi} />{' '}
        <span className="mut font-normal" lang="zh-Latn-pinyin">
          {term.pinyin}
        </span>
      </h1>
      <p className="mut mb-4">
        {term.source && <Source source={term.source} />} {term.note}
      </p>
      {isSaved && (
        <p className="note mb-4" role="status">
          {t('glossary.saved')}
        </p>
      )}
      <div className="grid gap-5">
        {fields.length > 0 && (
          <section className="card term-form" aria-label={t('glossary.term')}>
            <StaffForm
              key={term.revision}
              action={saveTermAction}
              hidden={hidden}
              fields={fields}
              submit={t('glossary.save')}
              errors={errors}
            />
          </section>
        )}
        <OtherLanguages term={term} languages={languages} />
        {mayDelete && (
          <section className="card grid gap-3" aria-labelledby="delete">
            <h2 id="delete">{t('glossary.delete')}</h2>
            <p className="sm mut">{t('glossary.deleteHint')}</p>
            <StaffForm
              action={deleteTermAction}
              hidden={hidden}
              submit={t('glossary.deleteSubmit')}
              errors={errors}
              isSmall
            />
          </section>
        )}
      </div>
    </>
  )
}
