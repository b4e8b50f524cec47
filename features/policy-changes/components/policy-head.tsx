import type { PolicyEditor } from '../queries'
import { rowName } from '../row-words'
import { useWriter } from './use-writer'

type Props = {
  editor: PolicyEditor
  /** What was just done, and the revision it made. */
  done?: { what: 'saved' | 'published'; number: number } | null
  children?: React.ReactNode
}

/** Name and state of a rule or value, and what was just done to it. */
export function PolicyHead({ editor, done, children }: Props) {
  const { t, locale } = useWriter()
  const kind = t(`policyChanges.kinds.${editor.table === 'rules' ? editor.content.kind : 'value'}`)
  const { publishedRevision, revision } = editor
  return (
    <div className="mb-5 grid gap-3">
      <p className="xs mut">
        <a href={`/${locale}/admin/policy`}>{t('policyChanges.title')}</a> /{' '}
        <a href={`/${locale}/admin/policy?kind=${editor.table === 'rules' ? editor.content.kind : 'value'}`}>{kind}</a>
      </p>
      <h1>
        {kind}: <bdi dir={editor.table === 'values' ? 'ltr' : undefined}>{rowName(editor, locale)}</bdi>
      </h1>
      <p className="row wrapx">
        {publishedRevision === null ? (
          <span className="mark">{t('editor.neverPublished')}</span>
        ) : (
          <span className="mark ok">{t('editor.publishedVersion', { number: publishedRevision })}</span>
        )}
        {publishedRevision !== null && revision > publishedRevision && (
          <span className="mark past">{t('editor.draftWithChanges', { number: revision })}</span>
        )}
      </p>
      {done && (
        <p className="note" role="status">
          {t(`policyChanges.${done.what}`, { number: done.number })}
        </p>
      )}
      {children && <div className="row wrapx">{children}</div>}
    </div>
  )
}
