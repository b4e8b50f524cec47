import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canApprove, canReview } from '@/features/accounts/policy'
import { guideFieldLabel, guideFieldWords } from '@/features/guides/field-words'
import { canEditGuides } from '@/features/guides/policy'
import { guideGates } from '@/features/guides/publication-gates'
import { getGuideEditor, readSurroundings } from '@/features/guides/staff/queries'
import { ReviewScreen } from '@/features/review/components/review-screen'
import { previewParameter, previewPass } from '@/features/review/preview'
import { getReview } from '@/features/review/queries'
import { reviewSteps } from '@/features/review/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/review.css'

type Props = PageProps<'/[locale]/admin/guides/[id]/review'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('review.title') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const editor = await getGuideEditor((await params).id)
  const review = editor && (await getReview('guide', editor.id))
  if (!review) notFound()
  const [t, messages, { done }] = await Promise.all([getTranslations(), getMessages(), searchParams])
  const { content, before } = review
  const [now, compared] = [new Date(), { locale, guides: before ? [content, before] : [content] }]
  const today = shanghaiDay(now)
  const title = content.texts[locale]?.title ?? content.texts.en?.title
  return (
    <ReviewScreen
      review={review}
      name={title?.value ?? content.slug}
      writer={{
        label: (field) => guideFieldLabel(t, compared, field),
        words: (field, value) => guideFieldWords(t, compared, field, value),
      }}
      gates={guideGates(content, await readSurroundings(content, today), today)}
      previewPath={`/guides/${content.slug}?${previewParameter}=${previewPass(review.id, review.number, now)}`}
      mayEdit={canEditGuides(actor)}
      mayReview={canReview(actor)}
      mayApprove={canApprove(actor, review.authorIds)}
      done={reviewSteps.find((step) => step === done) ?? null}
      errors={messages.errors as Record<string, string>}
      failed={t.raw('editor.failed')}
    />
  )
}
