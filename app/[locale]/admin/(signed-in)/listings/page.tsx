import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { ListingsScreen } from '@/features/revisions/components/listings-screen'
import { listStaffListings } from '@/features/revisions/queries'
import { parseStaffListQuery } from '@/features/revisions/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('list.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/listings'>) {
  const { actor } = await staffPage(params)
  const query = parseStaffListQuery(await searchParams)
  return <ListingsScreen query={query} list={await listStaffListings(query)} canAdd={canEditListings(actor)} />
}
