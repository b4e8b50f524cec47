import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissesScreen } from '@/features/search/components/misses-screen'
import { listMisses } from '@/features/search/queries'
import { missesParameters } from '@/features/search/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('searchMisses.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/search-misses'>) {
  await staffPage(params)
  const { days } = missesParameters.parse(await searchParams)
  const since = new Date(`${shanghaiDay(new Date())}T00:00:00Z`)
  since.setUTCDate(since.getUTCDate() - days + 1)
  return <MissesScreen misses={await listMisses(since)} days={days} />
}
