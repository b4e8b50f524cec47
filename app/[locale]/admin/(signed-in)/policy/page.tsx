import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canEditPolicy } from '@/features/policy/policy'
import { PolicyListScreen } from '@/features/policy-changes/components/policy-list-screen'
import { pickRows, withStates } from '@/features/policy-changes/listed-rows'
import { listPolicyRows } from '@/features/policy-changes/queries'
import { rowName } from '@/features/policy-changes/row-words'
import { parsePolicyListQuery } from '@/features/policy-changes/schema'
import { isCountryCode } from '@/lib/country-codes'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('policyChanges.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/policy'>) {
  const { actor } = await staffPage(params)
  const query = parsePolicyListQuery(await searchParams)
  const today = shanghaiDay(new Date())
  const rows = await listPolicyRows()
  const places = rows.rules.map(({ content }) => content.place).filter(isCountryCode)
  return (
    <PolicyListScreen
      query={query}
      list={pickRows(withStates(rows, today), query, (row) => `${rowName(row, 'en')} ${rowName(row, 'zh')}`)}
      countries={[...new Set(places)]}
      canAdd={canEditPolicy(actor)}
      today={today}
    />
  )
}
