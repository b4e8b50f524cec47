import { useLocale, useTranslations } from 'next-intl'
import { ActionButton } from '@/features/revisions/components/action-button'
import { valueWords } from '@/features/revisions/value-words'
import { useFormatInstant } from '@/i18n/use-format-day'
import { restoreGuideAction } from '../actions'
import type { GuideEditorView, GuideHistoryEntry } from '../queries'

type Props = {
  editor: GuideEditorView
  entries: readonly GuideHistoryEntry[]
  mayRestore: boolean
  mayPublish: boolean
  errors: Record<string, string>
}

function Differences({ entry }: { entry: GuideHistoryEntry }) {
  const t = useTranslations()
  if (entry.differences.length === 0) {
    return <p className="p-4">{t(entry.number === 1 ? 'history.first' : 'history.noChange')}</p>
  }
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{t('editor.staleField')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.differences.map(({ field, before, after }) => (
          <tr key={field}>
            <td>
              <code>{field}</code>
            </td>
            <td>
              <del>{valueWords(before) || t('editor.nothing')}</del>
            </td>
            <td>
              <ins>{valueWords(after) || t('editor.nothing')}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Entry({ entry, editor, mayRestore, mayPublish, errors }: Props & { entry: GuideHistoryEntry }) {
  const t = useTranslations()
  const formatInstant = useFormatInstant()
  const locale = useLocale()
  const target = { id: editor.id, revision: String(editor.revision), number: String(entry.number), locale }
  return (
    <li className="panel">
      <div className="ph1">
        <div>
          <h2>
            {t('history.version', { number: entry.number })}{' '}
            {entry.publishedAt && <span className="mark ok">{t('history.publishedMark')}</span>}
          </h2>
          <p className="xs mut">
            {t('history.by', { author: entry.author ?? t('staff.system'), date: formatInstant(entry.at) })}
            {entry.reason && ` · ${entry.reason}`}
          </p>
        </div>
        {entry.number !== editor.revision && mayRestore && (
          <div className="row wrapx">
            <ActionButton action={restoreGuideAction} hidden={target} errors={errors}>
              {t('history.restore')}
            </ActionButton>
            {mayPublish && (
              <ActionButton action={restoreGuideAction} hidden={{ ...target, publish: 'yes' }} errors={errors}>
                {t('history.restoreAndPublish')}
              </ActionButton>
            )}
          </div>
        )}
      </div>
      <div className="scroll">
        <Differences entry={entry} />
      </div>
    </li>
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
