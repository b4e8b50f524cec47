import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SavedDraft } from '@/features/accounts/components/kept-draft'
import { canApprove, canArchive, canReview } from '@/features/accounts/policy'
import { canEditPolicy } from '@/features/policy/policy'
import { PolicyHead } from '@/features/policy-changes/components/policy-head'
import { ReviewScreen } from '@/features/policy-changes/components/review-screen'
import { reviewPolicy } from '@/features/policy-changes/policy-review'
import { readPublishedRows } from '@/features/policy-changes/queries'
import { parseDay } from '@/features/policy-changes/schema'
import { getReview } from '@/features/review/queries'
import { reviewSteps } from '@/features/review/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'
import '@/styles/review.css'
import { policyEditor, policyErrors, revisionIn } from '../../../policy-editor-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('policyChanges.review') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/policy/[table]/[id]/review'>) {
  const { actor, locale } = await staffPage(params)
  const editor = await policyEditor(params)
  const { saved, on, change: asked, done } = await searchParams
  const standing = await getReview(editor.table === 'rules' ? 'policy-rule' : 'dated-value', editor.id)
  if (!standing) notFound()
  const change = asked === 'archive' && editor.published ? 'archive' : 'publish'
  const isPending = change === 'archive' || editor.revision !== editor.publishedRevision
  const [t, errors, rows] = await Promise.all([getTranslations(), policyErrors(), readPublishedRows()])
  const number = revisionIn(saved)
  const step = reviewSteps.find((known) => known === done)
  const path = `/${locale}/admin/policy/${editor.table}/${editor.id}`
  return (
    <>
      {number && <SavedDraft editor={path} revision={number} />}
      <PolicyHead editor={editor} done={number ? { what: 'saved', number } : null}>
        <a className="btn s" href={path}>
          {t('policyChanges.back')}
        </a>
      </PolicyHead>
      {step && (
        <p className="note mb-4" role="status">
          {t(`review.done.${step}`)}
        </p>
      )}
      {isPending ? (
        <ReviewScreen
          editor={editor}
          change={change}
          review={reviewPolicy(rows, editor, change, parseDay(on), shanghaiDay(new Date()))}
          standing={standing}
          may={change === 'archive' ? canArchive(actor) : canApprove(actor, standing.authorIds)}
          mayEdit={canEditPolicy(actor)}
          mayReview={canReview(actor)}
          errors={errors}
        />
      ) : (
        <p>{t('policyChanges.noDraft')}</p>
      )}
    </>
  )
}
