import { useLocale, useTranslations } from 'next-intl'
import type { Category } from '@/features/listings/category'
import { restoreFieldAction } from '@/features/review/actions'
import { useFormatInstant } from '@/i18n/use-format-day'
import { restoreRevisionAction } from '../actions'
import { fieldLabel } from '../field-label'
import { fieldWords } from '../field-words'
import type { EditorView, ListingHistoryEntry } from '../queries'
import { ActionButton } from './action-button'

type Props = {
  category: Category
  editor: EditorView
  entries: readonly ListingHistoryEntry[]
  mayRestore: boolean
  mayPublish: boolean
  errors: Record<string, string>
}

function Entry({ entry, ...props }: Props & { entry: ListingHistoryEntry }) {
  const t = useTranslations()
  const formatInstant = useFormatInstant()
  const locale = useLocale()
  const isNewest = entry.number === props.editor.revision
  const target = {
    id: props.editor.id,
    revision: String(props.editor.revision),
    number: String(entry.number),
    locale,
  }
  return (
    <li className="panel">
      <div className="ph1">
        <div>
          <h2>
            {t('history.version', { number: entry.number })}{' '}
            {entry.publishedAt && <span className="mark ok">{t('history.publishedMark')}</span>}
          </h2>
          <p className="xs mut">
            {t('history.by', {
              author: entry.author ?? t('staff.system'),
              date: formatInstant(entry.at),
            })}
            {entry.reason && ` · ${entry.reason}`}
          </p>
        </div>
        {!isNewest && props.mayRestore && (
          <div className="row wrapx">
            <ActionButton action={restoreRevisionAction} hidden={target} errors={props.errors}>
              {t('history.restore')}
            </ActionButton>
            {props.mayPublish && (
              <ActionButton action={restoreRevisionAction} hidden={{ ...target, publish: 'yes' }} errors={props.errors}>
                {t('history.restoreAndPublish')}
              </ActionButton>
            )}
          </div>
        )}
      </div>
      {entry.differences.length === 0 ? (
        <p className="p-4">{t(entry.number === 1 ? 'history.first' : 'history.noChange')}</p>
      ) : (
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
                <td>{fieldLabel(t, props.category, field)}</td>
                <td>
                  <del>{fieldWords(t, locale, props.category, field, before) || t('editor.nothing')}</del>
                </td>
                <td>
                  <ins>{fieldWords(t, locale, props.category, field, after) || t('editor.nothing')}</ins>
                  {!isNewest && props.mayRestore && (
                    <ActionButton
                      action={restoreFieldAction}
                      hidden={{ ...target, field }}
                      errors={props.errors}
                      about={fieldLabel(t, props.category, field)}
                    >
                      {t('review.restoreField')}
                    </ActionButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

/** Every version of a listing with what it changed, and the way back to it. */
export function HistoryScreen(props: Props) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <p className="mb-2">
        <a href={`/${locale}/admin/listings/${props.editor.id}`}>{t('history.back')}</a>
      </p>
      <h1 className="mb-4">
        {t('history.title')}: <bdi>{props.editor.content.texts.en?.name?.value ?? props.editor.content.slug}</bdi>
      </h1>
      <ol className="grid gap-4">
        {props.entries.map((entry) => (
          <Entry key={entry.number} entry={entry} {...props} />
        ))}
      </ol>
    </>
  )
}
