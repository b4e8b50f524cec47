import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canEditPolicy } from '@/features/policy/policy'
import type { RuleContent, ValueContent } from '@/features/policy/schema'
import { createPolicyAction } from '@/features/policy-changes/actions'
import { emptyRule, emptyValue, successorOf } from '@/features/policy-changes/empty-content'
import { policyFieldNames, ruleSections, valueSections } from '@/features/policy-changes/form-fields'
import { getPolicyEditor, listPolicySources } from '@/features/policy-changes/queries'
import { rowName } from '@/features/policy-changes/row-words'
import { isRuleKind, type PolicyTableName } from '@/features/policy-changes/schema'
import { ListingEditor } from '@/features/revisions/components/listing-editor'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import { policyEditorWords, policyErrors, policyTable } from '../../policy-editor-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('policyChanges.newRule') }) }
}

type Start = { content: RuleContent | ValueContent; follows: boolean }

/** What the form begins with: the row it follows, or nothing. Ends with 404 when neither can be made. */
async function startOf(table: PolicyTableName, kind: unknown, after: unknown): Promise<Start> {
  const today = shanghaiDay(new Date())
  if (typeof after === 'string') {
    const editor = await getPolicyEditor(table, after)
    return editor ? { content: successorOf(editor.content, today), follows: true } : notFound()
  }
  if (table === 'values') return { content: emptyValue(today), follows: false }
  return typeof kind === 'string' && isRuleKind(kind) ? { content: emptyRule(kind, today), follows: false } : notFound()
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/policy/[table]/new'>) {
  const { actor, locale } = await staffPage(params)
  if (!canEditPolicy(actor)) notFound()
  const table = await policyTable(params)
  const { kind, after } = await searchParams
  const { content, follows } = await startOf(table, kind, after)
  const [t, words, errors, sources] = await Promise.all([
    getTranslations(),
    policyEditorWords(),
    policyErrors(),
    listPolicySources(),
  ])
  const isRule = 'kind' in content
  const title = isRule
    ? t('policyChanges.newRuleOf', { kind: t(`policyChanges.kinds.${content.kind}`) })
    : t('policyChanges.newValue')
  const hidden = isRule ? { kind: content.kind, place: content.place } : { key: content.key }
  return (
    <>
      <h1 className="mb-4">
        {follows ? t('policyChanges.follows', { name: rowName({ table, content }, locale) }) : title}
      </h1>
      {follows && <p className="note mb-4">{t('policyChanges.successorLead')}</p>}
      <ListingEditor
        action={createPolicyAction}
        hidden={{ table, locale, ...Object.fromEntries(Object.entries(hidden).filter(([, value]) => value !== '')) }}
        sections={isRule ? ruleSections(t, content, sources) : valueSections(t, content, sources)}
        checks={[]}
        names={policyFieldNames(t)}
        words={words}
        errors={errors}
        canPublish={false}
        signIn={`/${locale}/admin/sign-in`}
      />
    </>
  )
}
