import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { archiveListingAction, publishListingAction } from '../actions'
import type { EditorView } from '../queries'
import { ActionButton } from './action-button'

type Props = {
  editor: EditorView
  saved: number | null
  published: number | null
  mayPublish: boolean
  mayArchive: boolean
  errors: Record<string, string>
  /** What of the way to the public concerns this listing now. */
  review?: React.ReactNode
}

function StateMarks({ editor }: { editor: EditorView }) {
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

/** Name and state of the listing being edited, what was just done, and what else can be done. */
export function EditorHead({ editor, saved, published, mayPublish, mayArchive, errors, ...props }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { content } = editor
  const target = { id: editor.id, revision: String(editor.revision), locale }
  return (
    <div className="mb-5 grid gap-3">
      <p className="xs mut">
        <a href={`/${locale}/admin/listings`}>{t('list.title')}</a> /{' '}
        <a href={`/${locale}/admin/listings?category=${content.category}`}>
          {t(`categories.${content.category}.title`)}
        </a>{' '}
        / <span dir="ltr">{content.slug}</span>
      </p>
      <h1>
        <bdi lang="en">{content.texts.en?.name?.value ?? content.slug}</bdi>{' '}
        {content.texts.zh?.name && <Chinese className="mut font-normal" text={content.texts.zh.name.value} />}
      </h1>
      <StateMarks editor={editor} />
      {published !== null && (
        <p className="note" role="status">
          {t('editor.published', { number: published })}
        </p>
      )}
      {saved !== null && (
        <p className="note" role="status">
          {t('editor.saved', { number: saved })}
        </p>
      )}
      <div className="row wrapx">
        {editor.status === 'PUBLISHED' && (
          <a className="btn s" href={`/${locale}${editor.publicPath}`}>
            {t('editor.openPublic')}
          </a>
        )}
        <a className="btn s" href={`/${locale}/admin/listings/${editor.id}/history`}>
          {t('editor.history')}
        </a>
        {props.review}
        {mayPublish && (
          <ActionButton action={publishListingAction} hidden={target} errors={errors}>
            {t('editor.publishDraft')}
          </ActionButton>
        )}
        {mayArchive && (
          <ActionButton action={archiveListingAction} hidden={target} errors={errors}>
            {t('editor.archive')}
          </ActionButton>
        )}
      </div>
      <p className="xs mut">{t('editor.otherLanguages')}</p>
    </div>
  )
}
