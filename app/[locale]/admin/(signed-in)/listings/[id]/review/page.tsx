import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canApprove, canEditListings, canReview } from '@/features/accounts/policy'
import { pictureGates } from '@/features/listings/picture-gates'
import { gates } from '@/features/listings/publication-gates'
import { getCategory } from '@/features/listings/registry'
import { listPictures } from '@/features/media/queries'
import { ReviewScreen } from '@/features/review/components/review-screen'
import { previewParameter, previewPass } from '@/features/review/preview'
import { getReview } from '@/features/review/queries'
import { reviewSteps } from '@/features/review/schema'
import { fieldLabel } from '@/features/revisions/field-label'
import { fieldWords } from '@/features/revisions/field-words'
import { getEditor } from '@/features/revisions/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/review.css'

type Props = PageProps<'/[locale]/admin/listings/[id]/review'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('review.title') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const editor = await getEditor((await params).id)
  const [review, category] = editor ? [await getReview('listing', editor.id), getCategory(editor.content.category)] : []
  if (!review || !category) notFound()
  const [t, messages, { done }] = await Promise.all([getTranslations(), getMessages(), searchParams])
  const now = new Date()
  const { slug, texts, pictures: shown } = review.content
  const name = (locale === 'zh' ? texts.zh : texts.en)?.name ?? texts.en?.name
  return (
    <ReviewScreen
      review={review}
      name={name?.value ?? slug}
      writer={{
        label: (field) => fieldLabel(t, category, field),
        words: (field, value) => fieldWords(t, locale, category, field, value),
      }}
      gates={[...gates(review.content, shanghaiDay(now)), ...pictureGates(shown, await listPictures(shown))]}
      previewPath={`/${category.key}/${slug}?${previewParameter}=${previewPass(review.id, review.number, now)}`}
      mayEdit={canEditListings(actor)}
      mayReview={canReview(actor)}
      mayApprove={canApprove(actor, review.authorIds)}
      done={reviewSteps.find((step) => step === done) ?? null}
      errors={messages.errors as Record<string, string>}
      failed={t.raw('editor.failed')}
    />
  )
}
