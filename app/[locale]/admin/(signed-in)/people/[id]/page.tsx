import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canManagePeople } from '@/features/accounts/policy'
import { getAccount } from '@/features/accounts/queries'
import { personSchema } from '@/features/accounts/schema'
import { PersonScreen } from '@/features/people/components/person-screen'
import { getPerson } from '@/features/people/queries'
import { staffPage } from '@/server/staff-page'
import '@/styles/people.css'

type Props = PageProps<'/[locale]/admin/people/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('people.title') }) }
}

export default async function Page({ params }: Props) {
  const { actor } = await staffPage(params)
  const parsed = personSchema.safeParse(await params)
  if (!canManagePeople(actor) || !parsed.success) notFound()
  const { id } = parsed.data
  const [person, account, messages] = await Promise.all([getPerson(id), getAccount(id), getMessages()])
  if (!person || !account) notFound()
  return <PersonScreen person={person} account={account} errors={messages.errors as Record<string, string>} />
}
