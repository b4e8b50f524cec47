import { useLocale, useTranslations } from 'next-intl'
import { DifferenceTable } from '@/features/revisions/components/difference-table'
import { HistoryVersion, RestoreButtons } from '@/features/revisions/components/history-version'
import { valueWords } from '@/features/revisions/value-words'
import { restoreGuideAction } from '../actions'
import type { GuideEditorView } from '../guide-view'
import type { GuideHistoryEntry } from '../queries'

type Props = {
  editor: GuideEditorView
  entries: readonly GuideHistoryEntry[]
  mayRestore: boolean
  mayPublish: boolean
  errors: Record<string, string>
}

function Entry({ entry, editor, mayRestore, mayPublish, errors }: Props & { entry: GuideHistoryEntry }) {
  const locale = useLocale()
  const target = { id: editor.id, revision: String(editor.revision), number: String(entry.number), locale }
  return (
    <HistoryVersion
      entry={entry}
      restore={
        entry.number !== editor.revision &&
        mayRestore && (
          <RestoreButtons action={restoreGuideAction} target={target} mayPublish={mayPublish} errors={errors} />
        )
      }
    >
      <div className="scroll">
        <DifferenceTable
          differences={entry.differences}
          name={(field) => <code>{field}</code>}
          words={(_, value) => valueWords(value)}
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
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/guides/${editor.id}`}>{t('back')}</a>
      </p>
      <h1 className="mb-4">
        {t('title')}: <bdi>{editor.content.texts.en?.title?.value ?? editor.content.slug}</bdi>
      </h1>
      <ol className="grid gap-4">
        {props.entries.map((entry) => (
          <Entry key={entry.number} entry={entry} {...props} />
        ))}
      </ol>
    </>
  )
}
