import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { canSeeSystem } from '@/features/accounts/policy'
import { SystemScreen } from '@/features/operations/components/system-screen'
import { readSystem } from '@/features/operations/queries'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('system.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/system'>) {
  const { actor } = await staffPage(params)
  if (!canSeeSystem(actor)) notFound()
  return <SystemScreen system={await readSystem()} />
}
