import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canApprove, canArchive, canEditListings, canPublish } from '@/features/accounts/policy'
import { listAreaNames } from '@/features/areas/queries'
import { pictureGates } from '@/features/listings/picture-gates'
import { gates } from '@/features/listings/publication-gates'
import { getCategory } from '@/features/listings/registry'
import { listForChoosing } from '@/features/media/queries'
import { GateList } from '@/features/review/components/gate-list'
import { RemovalForm } from '@/features/review/components/removal-form'
import { ReviewSteps } from '@/features/review/components/review-steps'
import { getReview, getSchedule } from '@/features/review/queries'
import { saveListingAction } from '@/features/revisions/actions'
import { EditorHead } from '@/features/revisions/components/editor-head'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { fieldNames } from '@/features/revisions/field-label'
import { checkOptions, formSections } from '@/features/revisions/form-fields'
import { pictureField } from '@/features/revisions/picture-field'
import { getEditor } from '@/features/revisions/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/media.css'
import '@/styles/people.css'
import '@/styles/review.css'
import { editorWords } from '../editor-words'

type Props = PageProps<'/[locale]/admin/listings/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff')
  return { title: t('title', { page: (await params).id }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const editor = await getEditor((await params).id)
  const category = editor && getCategory(editor.content.category)
  if (!category) notFound()
  const shown = editor.content.pictures
  const [t, messages, words, areaNames, review, schedule, pictures] = await Promise.all([
    getTranslations(),
    getMessages(),
    editorWords(),
    listAreaNames(locale),
    getReview('listing', editor.id),
    getSchedule({ kind: 'listing', id: editor.id }),
    listForChoosing(shown),
  ])
  if (!review) notFound()
  const errors = messages.errors as Record<string, string>
  const { saved, published } = await searchParams
  const mayEdit = canEditListings(actor)
  return (
    <>
      <EditorHead
        editor={editor}
        saved={typeof saved === 'string' ? Number(saved) : null}
        published={typeof published === 'string' ? Number(published) : null}
        mayPublish={editor.revision !== editor.publishedRevision && canApprove(actor, review.authorIds)}
        mayArchive={editor.status === 'PUBLISHED' && canArchive(actor)}
        errors={errors}
        review={<ReviewSteps review={review} schedule={schedule} maySubmit={mayEdit} errors={errors} />}
      />
      <GateList
        gates={[...gates(editor.content, shanghaiDay(new Date())), ...pictureGates(shown, pictures)]}
        form=""
        isWide
        needsOther={!review.isPublic && !canApprove(actor, review.authorIds)}
      />
      {mayEdit && (
        <ListingEditor
          action={saveListingAction}
          hidden={{ id: editor.id, locale }}
          revision={editor.revision}
          sections={formSections(t, locale, category, editor.content, areaNames)}
          pictures={pictureField(locale, shown, pictures)}
          library={`/${locale}/admin/media`}
          checks={checkOptions(t)}
          names={fieldNames(t, category)}
          words={words}
          errors={errors}
          canPublish={canPublish(actor, actor.id)}
          isSaved={saved !== undefined || published !== undefined}
          signIn={`/${locale}/admin/sign-in`}
        />
      )}
      {editor.status === 'PUBLISHED' && canArchive(actor) && (
        <RemovalForm record={review} unpublishAt={schedule.unpublishAt} errors={errors} />
      )}
    </>
  )
}
