import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import type { EditorWords } from '@/features/revisions/components/outcome'
import { recordRooms } from '@/features/revisions/record-rooms'
import { type Locale, languageOf } from '@/i18n/locales'
import type { ActionState } from '@/server/action'
import type { EditedText, TranslationEditor } from '../queries'
import { textRefusals } from '../schema'
import { MachineRun } from './machine-run'
import { useMachineWords } from './machine-words'
import { stateLooks } from './state-look'
import { TranslationForm } from './translation-form'
import type { RowText } from './translation-row'

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  /** Lets a machine translate; null where there is none. */
  machine: ((form: FormData) => Promise<ActionState>) | null
  editor: TranslationEditor
  language: Locale
  /** Languages the reader may translate into. */
  languages: readonly Locale[]
  canPublish: boolean
  saved: number | null
  published: number | null
  words: EditorWords
  errors: Record<string, string>
}

function useRowText(editor: TranslationEditor) {
  const t = useTranslations()
  const labelOf = (field: string) => {
    if (editor.kind === 'listing') return t(`editor.texts.${field}`)
    const [item, part] = field.includes('.') ? field.split('.') : [null, field]
    const name = t(`guideEditor.parts.${part}`)
    return item === null ? name : t('translations.partOf', { part: name, item: String(item) })
  }
  return ({ field, state, isForMachine: _, ...text }: EditedText): RowText => ({
    ...text,
    field,
    label: labelOf(field),
    state: t(`translations.states.${state}`),
    look: stateLooks[state],
    canBeRead: state === 'machine-made' || state === 'source-changed',
  })
}

function Head({ editor, language, languages, saved, published }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { kind, id } = editor
  const path = `/${locale}/admin/translations`
  return (
    <div className="mb-5 grid gap-3">
      <p className="xs mut">
        <a href={`${path}?language=${language}`}>{t('translations.title')}</a> /{' '}
        <a href={`/${locale}/admin/${recordRooms[kind]}/${id}`}>{t('translations.record')}</a>
      </p>
      <h1>
        <bdi lang="en">{editor.name}</bdi>{' '}
        {editor.nameZh && <Chinese className="mut font-normal" text={editor.nameZh} />}
      </h1>
      {published !== null && (
        <p className="note" role="status">
          {t('editor.published', { number: published })}
        </p>
      )}
      {saved !== null && (
        <p className="note" role="status">
          {t('translations.saved', { number: saved })}
        </p>
      )}
      {languages.length > 1 && (
        <nav className="row wrapx" aria-label={t('translations.language')}>
          {languages.map((one) => (
            <a
              key={one}
              className={one === language ? 'btn s pri' : 'btn s'}
              href={`${path}/${kind}/${id}/${one}`}
              aria-current={one === language ? 'page' : undefined}
              lang={languageOf(one).tag}
            >
              {languageOf(one).name}
            </a>
          ))}
        </nav>
      )}
      {!editor.isPublic && <p className="xs mut">{t('translations.waits')}</p>}
      {kind === 'guide' && <p className="xs mut">{t('translations.placeholdersHint')}</p>}
    </div>
  )
}

/** Texts of a record and their translations into one language, side by side. */
export function EditorScreen(props: Props) {
  const { editor, language, words, errors } = props
  const t = useTranslations('translations')
  const locale = useLocale()
  const rowText = useRowText(editor)
  const { tag, direction, name } = languageOf(language)
  const { kind, id, revision } = editor
  const forMachine = editor.texts.filter((text) => text.isForMachine).length
  const machineWords = useMachineWords(t('machine.texts', { count: forMachine }))
  const refusals = [...textRefusals, 'unchanged'].map((code) => [code, t(`refusals.${code}`)])
  return (
    <>
      <Head {...props} />
      <h2 className="mb-3">
        <span lang={tag}>{name}</span>
      </h2>
      {props.machine && (
        <MachineRun
          key={language}
          action={props.machine}
          records={forMachine > 0 ? [{ kind, id }] : []}
          language={language}
          words={machineWords}
          errors={errors}
        />
      )}
      {editor.texts.length === 0 ? (
        <p className="panel p-5">{t('nothingToTranslate')}</p>
      ) : (
        <TranslationForm
          action={props.action}
          hidden={{ kind, id, language, locale }}
          revision={revision}
          texts={editor.texts.map(rowText)}
          tag={tag}
          direction={direction}
          words={{
            ...words,
            save: t('save'),
            copySource: t('copySource'),
            read: t('read'),
            savedMeanwhile: t('savedMeanwhile'),
            changedSince: t('changedSince'),
            terms: {
              title: t('terms'),
              insert: t.raw('insertTerm'),
              unknown: t('termUnknown'),
              byMachine: t('states.machine-made'),
              missing: t.raw('termMissing'),
              forbidden: t.raw('termForbidden'),
            },
          }}
          refusals={Object.fromEntries(refusals)}
          errors={errors}
          canPublish={props.canPublish && editor.isPublic}
          isSaved={props.saved !== null || props.published !== null}
          signIn={`/${locale}/admin/sign-in`}
        />
      )}
    </>
  )
}
