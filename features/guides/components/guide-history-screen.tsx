import { useLocale, useTranslations } from 'next-intl'
import { ActionButton } from '@/features/revisions/components/action-button'
import { DifferenceTable } from '@/features/revisions/components/difference-table'
import { HistoryVersion, RestoreButtons } from '@/features/revisions/components/history-version'
import type { StaffLocale } from '@/i18n/locales'
import { restoreGuideAction, restoreGuideFieldAction } from '../actions'
import { isGuideField } from '../content-field'
import { guideFieldLabel, guideFieldWords } from '../field-words'
import type { GuideEditorView } from '../guide-view'
import type { GuideHistoryEntry } from '../staff/queries'

type Props = {
  editor: GuideEditorView
  entries: readonly GuideHistoryEntry[]
  mayRestore: boolean
  mayPublish: boolean
  errors: Record<string, string>
}

function Entry({ entry, editor, mayPublish, errors, ...props }: Props & { entry: GuideHistoryEntry }) {
  const t = useTranslations()
  const locale = useLocale() as StaffLocale
  const mayRestore = props.mayRestore && entry.number !== editor.revision
  const compared = { locale, guides: entry.differences[0]?.compared ?? [] }
  const target = { id: editor.id, revision: String(editor.revision), number: String(entry.number), locale }
  const restoreField = (field: string) =>
    isGuideField(editor.content, field) && (
      <ActionButton
        action={restoreGuideFieldAction}
        hidden={{ ...target, field }}
        errors={errors}
        about={guideFieldLabel(t, compared, field)}
      >
        {t('review.restoreField')}
      </ActionButton>
    )
  return (
    <HistoryVersion
      entry={entry}
      restore={
        mayRestore && (
          <RestoreButtons action={restoreGuideAction} target={target} mayPublish={mayPublish} errors={errors} />
        )
      }
    >
      <div className="scroll">
        <DifferenceTable
          differences={entry.differences}
          name={(field) => guideFieldLabel(t, compared, field)}
          words={(field, value) => guideFieldWords(t, compared, field, value)}
          action={mayRestore ? restoreField : undefined}
        />
      </div>
    </HistoryVersion>
  )
}

/** Every version of a guide with what it changed, and the way back to it. */
export function GuideHistoryScreen(props: Props) {
  const t = useTranslations('history')
  const locale = useLocale()
  const { editor } = props
  const { texts, slug } = editor.content
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/guides/${editor.id}`}>{t('back')}</a>
      </p>
      <h1 className="mb-4">
        {t.rich('of', { name: () => <bdi>{texts[locale as StaffLocale]?.title?.value ?? slug}</bdi> })}
      </h1>
      <ol className="grid gap-4">
        {props.entries.map((entry) => (
          <Entry key={entry.number} entry={entry} {...props} />
        ))}
      </ol>
    </>
  )
}
