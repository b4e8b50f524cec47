import { useLocale, useTranslations } from 'next-intl'
import type { Category } from '@/features/listings/category'
import { restoreFieldAction } from '@/features/review/actions'
import type { StaffLocale } from '@/i18n/locales'
import { restoreRevisionAction } from '../actions'
import { fieldLabel } from '../field-label'
import { fieldWords } from '../field-words'
import type { EditorView, ListingHistoryEntry } from '../queries'
import { ActionButton } from './action-button'
import { DifferenceTable } from './difference-table'
import { HistoryVersion, RestoreButtons } from './history-version'

type Props = {
  category: Category
  editor: EditorView
  entries: readonly ListingHistoryEntry[]
  mayRestore: boolean
  mayPublish: boolean
  errors: Record<string, string>
}

function Entry({ entry, editor, category, mayPublish, errors, ...props }: Props & { entry: ListingHistoryEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const mayRestore = props.mayRestore && entry.number !== editor.revision
  const target = { id: editor.id, revision: String(editor.revision), number: String(entry.number), locale }
  const restoreField = (field: string) => (
    <ActionButton
      action={restoreFieldAction}
      hidden={{ ...target, field }}
      errors={errors}
      about={fieldLabel(t, category, field)}
    >
      {t('review.restoreField')}
    </ActionButton>
  )
  return (
    <HistoryVersion
      entry={entry}
      restore={
        mayRestore && (
          <RestoreButtons action={restoreRevisionAction} target={target} mayPublish={mayPublish} errors={errors} />
        )
      }
    >
      <DifferenceTable
        differences={entry.differences}
        name={(field) => fieldLabel(t, category, field)}
        words={(field, value) => fieldWords(t, locale, category, field, value)}
        action={mayRestore ? restoreField : undefined}
      />
    </HistoryVersion>
  )
}

/** Every version of a listing with what it changed, and the way back to it. */
export function HistoryScreen(props: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { texts, slug } = props.editor.content
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/listings/${props.editor.id}`}>{t('history.back')}</a>
      </p>
      <h1 className="mb-4">
        {t.rich('history.of', { name: () => <bdi>{texts[locale as StaffLocale]?.name?.value ?? slug}</bdi> })}
      </h1>
      <ol className="grid gap-4">
        {props.entries.map((entry) => (
          <Entry key={entry.number} entry={entry} {...props} />
        ))}
      </ol>
    </>
  )
}
