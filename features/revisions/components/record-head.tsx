import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import type { ActionState } from '@/server/action'
import { ActionButton } from './action-button'

type Action = (state: ActionState, form: FormData) => Promise<ActionState>

/** What was just done to a record, and what whoever looks at it may do. */
export type HeadState = {
  saved: number | null
  published: number | null
  mayPublish: boolean
  mayArchive: boolean
  errors: Record<string, string>
}

type Editor = {
  id: string
  revision: number
  publishedRevision: number | null
  status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED'
  content: { slug: string }
}

type Props = HeadState & {
  editor: Editor
  /** Where it stands in the backend. */
  crumbs: React.ReactNode
  name: string | undefined
  nameZh: string | undefined
  publicPath: string
  /** Its address in the backend; its history is below it. */
  staffPath: string
  actions: { publish: Action; archive: Action }
  /** What of the way to the public concerns this record now. */
  review?: React.ReactNode
  children: React.ReactNode
}

function StateMarks({ editor }: { editor: Editor }) {
  const t = useTranslations('editor')
  const isPending = editor.publishedRevision !== null && editor.revision > editor.publishedRevision
  return (
    <p className="row wrapx">
      {editor.publishedRevision === null ? (
        <>
          <span className="mark">{t('neverPublished')}</span>
          <span className="mark past">{t('draftVersion', { number: editor.revision })}</span>
        </>
      ) : (
        <span className="mark ok">{t('publishedVersion', { number: editor.publishedRevision })}</span>
      )}
      {isPending && <span className="mark past">{t('draftWithChanges', { number: editor.revision })}</span>}
    </p>
  )
}

/** Name and state of the record being edited, what was just done, and what else can be done. */
export function RecordHead({ editor, saved, published, mayPublish, mayArchive, errors, ...props }: Props) {
  const t = useTranslations('editor')
  const locale = useLocale()
  const target = { id: editor.id, revision: String(editor.revision), locale }
  return (
    <div className="mb-5 grid gap-3">
      <p className="xs mut">
        {props.crumbs} / <span dir="ltr">{editor.content.slug}</span>
      </p>
      <h1>
        <bdi lang="en">{props.name ?? editor.content.slug}</bdi>{' '}
        {props.nameZh && <Chinese className="mut font-normal" text={props.nameZh} />}
      </h1>
      <StateMarks editor={editor} />
      {published !== null && (
        <p className="note" role="status">
          {t('published', { number: published })}
        </p>
      )}
      {saved !== null && (
        <p className="note" role="status">
          {t('saved', { number: saved })}
        </p>
      )}
      <div className="row wrapx">
        {editor.status === 'PUBLISHED' && (
          <a className="btn s" href={`/${locale}${props.publicPath}`}>
            {t('openPublic')}
          </a>
        )}
        <a className="btn s" href={`/${locale}${props.staffPath}/history`}>
          {t('history')}
        </a>
        {props.review}
        {mayPublish && (
          <ActionButton action={props.actions.publish} hidden={target} errors={errors}>
            {t('publishDraft')}
          </ActionButton>
        )}
        {mayArchive && (
          <ActionButton action={props.actions.archive} hidden={target} errors={errors}>
            {t('archive')}
          </ActionButton>
        )}
      </div>
      {props.children}
    </div>
  )
}
