import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { getPolicyEditor, type PolicyEditor } from '@/features/policy-changes/queries'
import { isPolicyTable, type PolicyTableName } from '@/features/policy-changes/schema'
import type { EditorWords } from '@/features/revisions/components/outcome'
import { editorWords } from '../listings/editor-words'

/** The table a page is about. Ends with 404 for any other word. */
export async function policyTable(params: Promise<{ table: string }>): Promise<PolicyTableName> {
  const { table } = await params
  return isPolicyTable(table) ? table : notFound()
}

/** The rule or value a page is about. Ends with 404 when there is none. */
export async function policyEditor(params: Promise<{ table: string; id: string }>): Promise<PolicyEditor> {
  const { id } = await params
  return (await getPolicyEditor(await policyTable(params), id)) ?? notFound()
}

/** The words of the editor of rules and values: those of listings, but a draft is looked at before it is published. */
export async function policyEditorWords(): Promise<EditorWords> {
  const t = await getTranslations('policyChanges')
  return { ...(await editorWords()), create: t('create'), save: t('saveAndReview') }
}

/** What can go wrong, by code. */
export async function policyErrors(): Promise<Record<string, string>> {
  const { errors, policyChanges } = (await getMessages()) as {
    errors: Record<string, string>
    policyChanges: { errors: Record<string, string> }
  }
  return { ...errors, ...policyChanges.errors }
}

/** The number of a revision in a query, or null. */
export function revisionIn(value: string | string[] | undefined): number | null {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : null
}
