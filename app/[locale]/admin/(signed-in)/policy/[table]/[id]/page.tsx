import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canArchive } from '@/features/accounts/policy'
import { canEditPolicy } from '@/features/policy/policy'
import { savePolicyAction } from '@/features/policy-changes/actions'
import { PolicyHead } from '@/features/policy-changes/components/policy-head'
import { policyFieldNames, ruleSections, valueSections } from '@/features/policy-changes/form-fields'
import { listPolicySources } from '@/features/policy-changes/queries'
import { rowName } from '@/features/policy-changes/row-words'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { staffPage } from '@/server/staff-page'
import { policyEditor, policyEditorWords, policyErrors, revisionIn } from '../../policy-editor-page'

type Props = PageProps<'/[locale]/admin/policy/[table]/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await staffPage(params)
  const [editor, t] = await Promise.all([policyEditor(params), getTranslations('staff')])
  return { title: t('title', { page: rowName(editor, locale) }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await staffPage(params)
  const editor = await policyEditor(params)
  const [t, words, errors, sources] = await Promise.all([
    getTranslations(),
    policyEditorWords(),
    policyErrors(),
    listPolicySources(),
  ])
  const published = revisionIn((await searchParams).published)
  const path = `/${locale}/admin/policy/${editor.table}`
  return (
    <>
      <PolicyHead editor={editor} done={published ? { what: 'published', number: published } : null}>
        {editor.revision !== editor.publishedRevision && (
          <a className="btn s pri" href={`${path}/${editor.id}/review`}>
            {t('policyChanges.reviewLink')}
          </a>
        )}
        {canEditPolicy(actor) && (
          <a className="btn s" href={`${path}/new?after=${editor.id}`}>
            {t('policyChanges.addSuccessor')}
          </a>
        )}
        <a className="btn s" href={`${path}/${editor.id}/history`}>
          {t('policyChanges.history')}
        </a>
        {editor.status === 'PUBLISHED' && canArchive(actor) && (
          <a className="btn s" href={`${path}/${editor.id}/review?change=archive`}>
            {t('policyChanges.archiveLink')}
          </a>
        )}
      </PolicyHead>
      {canEditPolicy(actor) && (
        <ListingEditor
          action={savePolicyAction}
          hidden={{ table: editor.table, id: editor.id, locale }}
          revision={editor.revision}
          sections={
            editor.table === 'rules'
              ? ruleSections(t, editor.content, sources)
              : valueSections(t, editor.content, sources)
          }
          checks={[]}
          names={policyFieldNames(t)}
          words={words}
          errors={errors}
          canPublish={false}
          signIn={`/${locale}/admin/sign-in`}
        />
      )}
    </>
  )
}
