import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { AccountScreen } from '@/features/accounts/components/account-screen'
import { getAccount } from '@/features/accounts/queries'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('account.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/account'>) {
  const { actor, sessionId } = await staffPage(params)
  const account = actor.id && (await getAccount(actor.id))
  if (!account) notFound()
  const messages = await getMessages()
  return (
    <AccountScreen
      account={account}
      name={actor.name}
      sessionId={sessionId}
      errors={messages.errors as Record<string, string>}
    />
  )
}
