import { redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { StaffShell } from '@/features/accounts/components/staff-shell'
import { JumpBox } from '@/features/jump/components/jump-box'
import type { DestinationGroup } from '@/features/jump/places'
import { currentSession } from '@/server/auth'
import '@/styles/jump.css'

async function jumpBox(locale: string) {
  const [t, messages] = await Promise.all([getTranslations('jump'), getMessages()])
  const { groups } = messages.jump as { groups: Record<DestinationGroup, string> }
  const words = { open: t('open'), label: t('label'), none: t('none'), found: t.raw('found'), failed: t('failed') }
  return <JumpBox locale={locale} words={words} groups={groups} />
}

/** A courtesy for the person; rights are checked in every command. */
export default async function SignedInLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const { locale } = await params
  const session = await currentSession()
  if (!session) redirect(`/${locale}/admin/sign-in`)
  if (session.mustSetUpSecondFactor) redirect(`/${locale}/admin/second-factor`)
  return (
    <StaffShell actor={session.actor} jump={await jumpBox(locale)}>
      {children}
    </StaffShell>
  )
}
