import { redirect } from 'next/navigation'
import { StaffShell } from '@/features/accounts/components/staff-shell'
import { currentActor } from '@/server/auth'

/** A courtesy for the person; rights are checked in every command. */
export default async function SignedInLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  const { locale } = await params
  const actor = await currentActor()
  if (!actor) redirect(`/${locale}/admin/sign-in`)
  return <StaffShell actor={{ name: actor.name, role: actor.role }}>{children}</StaffShell>
}
