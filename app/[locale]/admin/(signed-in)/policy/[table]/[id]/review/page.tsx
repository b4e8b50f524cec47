import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SavedDraft } from '@/features/accounts/components/kept-draft'
import { canArchive, canPublish } from '@/features/accounts/policy'
import { PolicyHead } from '@/features/policy-changes/components/policy-head'
import { ReviewScreen } from '@/features/policy-changes/components/review-screen'
import { reviewPolicy } from '@/features/policy-changes/policy-review'
import { readPublishedRows } from '@/features/policy-changes/queries'
import { parseDay } from '@/features/policy-changes/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import { policyEditor, policyErrors, revisionIn } from '../../../policy-editor-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('policyChanges.review') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/policy/[table]/[id]/review'>) {
  const { actor, locale } = await staffPage(params)
  const editor = await policyEditor(params)
  const { saved, on, change: asked } = await searchParams
  const change = asked === 'archive' && editor.published ? 'archive' : 'publish'
  const isPending = change === 'archive' || editor.revision !== editor.publishedRevision
  const [t, errors, rows] = await Promise.all([getTranslations('policyChanges'), policyErrors(), readPublishedRows()])
  const number = revisionIn(saved)
  const path = `/${locale}/admin/policy/${editor.table}/${editor.id}`
  return (
    <>
      {number && <SavedDraft editor={path} revision={number} />}
      <PolicyHead editor={editor} done={number ? { what: 'saved', number } : null}>
        <a className="btn s" href={path}>
          {t('back')}
        </a>
      </PolicyHead>
      {isPending ? (
        <ReviewScreen
          editor={editor}
          change={change}
          review={reviewPolicy(rows, editor, change, parseDay(on), shanghaiDay(new Date()))}
          may={change === 'archive' ? canArchive(actor) : canPublish(actor, editor.authorId)}
          errors={errors}
        />
      ) : (
        <p>{t('noDraft')}</p>
      )}
    </>
  )
}
