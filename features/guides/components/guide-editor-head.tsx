import { useLocale, useTranslations } from 'next-intl'
import { type HeadState, RecordHead } from '@/features/revisions/components/record-head'
import { archiveGuideAction, publishGuideAction } from '../actions'
import type { GuideEditorView } from '../guide-view'

type Props = HeadState & {
  editor: GuideEditorView
  /** What of the way to the public concerns this guide now. */
  review: React.ReactNode
  today: string
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
export function GuideEditorHead({ today, ...props }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { id, slug, content } = props.editor
  return (
    <RecordHead
      {...props}
      crumbs={
        <>
          <a href={`/${locale}/admin/guides`}>{t('guides.title')}</a> / {t(`guides.topics.${content.topic}`)}
        </>
      }
      name={content.texts.en?.title?.value}
      nameZh={content.texts.zh?.title?.value}
      publicPath={`/guides/${slug}`}
      staffPath={`/admin/guides/${id}`}
      actions={{ publish: publishGuideAction, archive: archiveGuideAction }}
    >
      <PreviewForm id={id} today={today} />
      <p className="xs mut">{t('editor.otherLanguages')}</p>
      <p className="xs mut">{t('guideEditor.placeholderHint')}</p>
    </RecordHead>
  )
}
