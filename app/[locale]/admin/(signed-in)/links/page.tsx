import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { LinksScreen } from '@/features/links/components/links-screen'
import { canMendLinks } from '@/features/links/policy'
import { listLinks, readLinkRun } from '@/features/links/queries'
import { linkParameters } from '@/features/links/schema'
import { staffPage } from '@/server/staff-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('links.title') }) }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/links'>) {
  const { actor, locale } = await staffPage(params)
  if (!canMendLinks(actor)) notFound()
  const { state, replace, by, replaced } = linkParameters.parse(await searchParams)
  const [messages, links, run] = await Promise.all([getMessages(), listLinks(locale, new Date()), readLinkRun()])
  return (
    <LinksScreen
      links={links}
      run={run}
      shown={state}
      replacement={{ from: replace, to: by }}
      replaced={replaced}
      errors={messages.errors as Record<string, string>}
    />
  )
}
