import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canManagePeople } from '@/features/accounts/policy'
import { PeopleScreen } from '@/features/people/components/people-screen'
import { listPeople } from '@/features/people/queries'
import { hasMail } from '@/server/mail'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('people.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/people'>) {
  const { actor } = await staffPage(params)
  if (!canManagePeople(actor)) notFound()
  const [people, messages] = await Promise.all([listPeople(), getMessages()])
  return <PeopleScreen people={people} hasMail={hasMail()} errors={messages.errors as Record<string, string>} />
}
