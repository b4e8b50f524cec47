import { redirect } from 'next/navigation'
import { StaffShell } from '@/features/accounts/components/staff-shell'
import { currentSession } from '@/server/auth'

/** A courtesy for the person; rights are checked in every command. */
export default async function SignedInLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const { locale } = await params
  const session = await currentSession()
  if (!session) redirect(`/${locale}/admin/sign-in`)
  if (session.mustSetUpSecondFactor) redirect(`/${locale}/admin/second-factor`)
  return <StaffShell actor={session.actor}>{children}</StaffShell>
}
