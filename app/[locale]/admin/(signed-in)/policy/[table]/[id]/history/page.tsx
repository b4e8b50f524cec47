import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PolicyHead } from '@/features/policy-changes/components/policy-head'
import { PolicyHistoryScreen } from '@/features/policy-changes/components/policy-history-screen'
import { listPolicyHistory } from '@/features/policy-changes/queries'
import { staffPage } from '@/server/staff-page'
import { policyEditor } from '../../../policy-editor-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('policyChanges.history') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/policy/[table]/[id]/history'>) {
  const { locale } = await staffPage(params)
  const editor = await policyEditor(params)
  const [t, entries] = await Promise.all([getTranslations('policyChanges'), listPolicyHistory(editor.table, editor.id)])
  return (
    <>
      <PolicyHead editor={editor}>
        <a className="btn s" href={`/${locale}/admin/policy/${editor.table}/${editor.id}`}>
          {t('back')}
        </a>
      </PolicyHead>
      <PolicyHistoryScreen entries={entries} unit={editor.table === 'values' ? editor.content.unit : null} />
    </>
  )
}
