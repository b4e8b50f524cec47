import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { guideWriting } from '@/app/[locale]/(public)/guides/guide-writing'
import { canApprove, canArchive, canPublish } from '@/features/accounts/policy'
import { saveGuideAction } from '@/features/guides/actions'
import { GuideEditorHead } from '@/features/guides/components/guide-editor-head'
import { fieldNamesOf, guideSections } from '@/features/guides/form-fields'
import { plainText } from '@/features/guides/plain-text'
import { canEditGuides } from '@/features/guides/policy'
import { guideGates } from '@/features/guides/publication-gates'
import { listGuides, readAllValues } from '@/features/guides/queries'
import { getGuideEditor, readSurroundings } from '@/features/guides/staff/queries'
import { GateList } from '@/features/review/components/gate-list'
import { RemovalForm } from '@/features/review/components/removal-form'
import { ReviewSteps } from '@/features/review/components/review-steps'
import { getReview, getSchedule } from '@/features/review/queries'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'
import '@/styles/review.css'
import { editorWords } from '../../listings/editor-words'

type Props = PageProps<'/[locale]/admin/guides/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('staff')
  const editor = await getGuideEditor((await params).id)
  return { title: t('title', { page: editor?.content.slug ?? '' }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const editor = await getGuideEditor((await params).id)
  const review = editor && (await getReview('guide', editor.id))
  if (!review) notFound()
  const [today, schedule, mayEdit] = [shanghaiDay(new Date()), await getSchedule(review), canEditGuides(actor)]
  const [t, messages, words, guides, values] = [
    await getTranslations(),
    await getMessages(),
    await editorWords(),
    await listGuides(locale),
    await readAllValues(today),
  ]
  const { write } = await guideWriting(locale, values)
  const { saved, published } = await searchParams
  const errors = messages.errors as Record<string, string>
  const sections = guideSections(t, editor.content, {
    locale,
    guides: guides
      .filter(({ slug }) => slug !== editor.slug)
      .map(({ slug, title }) => ({ value: slug, label: plainText(title, write) })),
    values: new Map([...values.keys()].map((key) => [key, write(key, locale)])),
  })
  return (
    <>
      <GuideEditorHead
        editor={editor}
        saved={typeof saved === 'string' ? Number(saved) : null}
        published={typeof published === 'string' ? Number(published) : null}
        mayPublish={editor.revision !== editor.publishedRevision && canApprove(actor, review.authorIds)}
        mayArchive={editor.status === 'PUBLISHED' && canArchive(actor)}
        errors={errors}
        today={today}
        review={<ReviewSteps review={review} schedule={schedule} maySubmit={mayEdit} errors={errors} />}
      />
      <GateList
        gates={guideGates(editor.content, await readSurroundings(editor.content, today), today)}
        form=""
        isWide
        needsOther={!review.isPublic && !canApprove(actor, review.authorIds)}
      />
      {mayEdit && (
        <ListingEditor
          action={saveGuideAction}
          hidden={{ id: editor.id, locale }}
          revision={editor.revision}
          sections={sections}
          checks={[]}
          names={{ ...fieldNamesOf(sections), blocks: t('guideEditor.blocks') }}
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
