import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { secondFactorAction } from '@/features/accounts/actions'
import { SignOutButton } from '@/features/accounts/components/sign-out-button'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { TotpKey } from '@/features/accounts/components/totp-key'
import { getSecondFactor } from '@/features/accounts/queries'
import { currentSession } from '@/server/auth'
import '@/styles/people.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('account.secondFactor') }) }
}

/** Outside the frame of the other screens: somebody who must set up a second factor can go nowhere else. */
export default async function Page({ params }: PageProps<'/[locale]/admin/second-factor'>) {
  const { locale } = await params
  const session = await currentSession()
  if (!session) redirect(`/${locale}/admin/sign-in`)
  const factor = session.actor.id && (await getSecondFactor(session.actor.id))
  if (!factor) notFound()
  const [t, messages] = await Promise.all([getTranslations(), getMessages()])
  const code = { name: 'code', label: t('account.code'), control: 'code' as const, hint: t('account.codeHint') }
  const present = {
    name: 'present',
    label: t('account.present'),
    control: 'password' as const,
    autoComplete: 'current-password',
  }
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={t('staff.workspace')} />
      <h1>{t('account.secondFactor')}</h1>
      <p className="mut">{t(session.mustSetUpSecondFactor ? 'account.mustSetUp' : 'account.whySecondFactor')}</p>
      <div className="card">
        <StaffForm
          action={secondFactorAction}
          hidden={{ locale, step: factor.pendingKey ? 'confirm' : 'begin' }}
          fields={factor.pendingKey ? [code, ...(factor.isOn ? [present] : [])] : []}
          submit={t(factor.pendingKey ? 'account.confirmSecondFactor' : 'account.setUpSecondFactor')}
          done={t('account.codesShown')}
          next={{ href: `/${locale}/admin`, label: t('account.codesKept') }}
          errors={messages.errors as Record<string, string>}
        >
          {factor.pendingKey && <TotpKey secret={factor.pendingKey} account={factor.email} />}
        </StaffForm>
      </div>
      <p className="row">
        {!session.mustSetUpSecondFactor && <a href={`/${locale}/admin/account`}>{t('account.back')}</a>}
        <SignOutButton label={t('staff.signOut')} after={`/${locale}/admin/sign-in`} />
      </p>
    </main>
  )
}
