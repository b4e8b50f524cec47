import { useLocale, useTranslations } from 'next-intl'
import { archiveListingAction, publishListingAction } from '../actions'
import type { EditorView } from '../queries'
import { type HeadState, RecordHead } from './record-head'

type Props = HeadState & {
  editor: EditorView
  /** What of the way to the public concerns this listing now. */
  review?: React.ReactNode
}

/** Name and state of the listing being edited, what was just done, and what else can be done. */
export function EditorHead(props: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { id, content, publicPath } = props.editor
  return (
    <RecordHead
      {...props}
      crumbs={
        <>
          <a href={`/${locale}/admin/listings`}>{t('list.title')}</a> /{' '}
          <a href={`/${locale}/admin/listings?category=${content.category}`}>
            {t(`categories.${content.category}.title`)}
          </a>
        </>
      }
      name={content.texts.en?.name?.value}
      nameZh={content.texts.zh?.name?.value}
      publicPath={publicPath}
      staffPath={`/admin/listings/${id}`}
      actions={{ publish: publishListingAction, archive: archiveListingAction }}
    >
      <p className="xs mut">{t('editor.otherLanguages')}</p>
    </RecordHead>
  )
}
