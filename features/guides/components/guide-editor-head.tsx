import { useLocale, useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { ActionButton } from '@/features/revisions/components/action-button'
import { archiveGuideAction, publishGuideAction } from '../actions'
import type { GuideEditorView } from '../queries'

type Props = {
  editor: GuideEditorView
  saved: number | null
  published: number | null
  mayPublish: boolean
  mayArchive: boolean
  errors: Record<string, string>
  today: string
}

function StateMarks({ editor }: { editor: GuideEditorView }) {
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

/** Opens the guide as it would be on a day of one's choice, whether published or not. */
function PreviewForm({ id, today }: { id: string; today: string }) {
  const t = useTranslations('guideEditor')
  const locale = useLocale()
  return (
    <form className="row wrapx" action={`/${locale}/admin/guides/${id}/preview`}>
      <label className="xs" htmlFor="as-of">
        {t('previewDay')}
      </label>
      <input className="in max-w-48" type="date" id="as-of" name="asOf" defaultValue={today} />
      <button type="submit" className="btn s">
        {t('preview')}
      </button>
    </form>
  )
}

/** Name and state of the guide being edited, what was just done, and what else can be done. */
export function GuideEditorHead({ editor, saved, published, mayPublish, mayArchive, errors, today }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { texts } = editor.content
  const target = { id: editor.id, revision: String(editor.revision), locale }
  return (
    <div className="mb-5 grid gap-3">
      <p className="xs mut">
        <a href={`/${locale}/admin/guides`}>{t('guides.title')}</a> / {t(`guides.topics.${editor.content.topic}`)} /{' '}
        <span dir="ltr">{editor.content.slug}</span>
      </p>
      <h1>
        <bdi lang="en">{texts.en?.title?.value ?? editor.content.slug}</bdi>{' '}
        {texts.zh?.title && <Chinese className="mut font-normal" text={texts.zh.title.value} />}
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
          <a className="btn s" href={`/${locale}/guides/${editor.slug}`}>
            {t('editor.openPublic')}
          </a>
        )}
        <a className="btn s" href={`/${locale}/admin/guides/${editor.id}/history`}>
          {t('editor.history')}
        </a>
        {mayPublish && (
          <ActionButton action={publishGuideAction} hidden={target} errors={errors}>
            {t('editor.publishDraft')}
          </ActionButton>
        )}
        {mayArchive && (
          <ActionButton action={archiveGuideAction} hidden={target} errors={errors}>
            {t('editor.archive')}
          </ActionButton>
        )}
      </div>
      <PreviewForm id={editor.id} today={today} />
      <p className="xs mut">{t('editor.otherLanguages')}</p>
      <p className="xs mut">{t('guideEditor.placeholderHint')}</p>
    </div>
  )
}
