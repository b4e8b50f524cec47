import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { acceptPasswordLinkAction } from '@/features/accounts/actions'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { findLink } from '@/features/people/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('people.choosePassword') }), referrer: 'no-referrer' }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/password'>) {
  const { locale } = await params
  const { token } = await searchParams
  const [t, messages] = await Promise.all([getTranslations(), getMessages()])
  const link = typeof token === 'string' ? await findLink(token) : null
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={t('staff.workspace')} />
      <h1>{t('people.choosePassword')}</h1>
      {link ? (
        <>
          <p>
            {t(link.kind === 'INVITATION' ? 'people.welcome' : 'people.resetLead', { name: link.name })}{' '}
            <bdi dir="ltr">{link.email}</bdi>
          </p>
          <div className="card">
            <StaffForm
              action={acceptPasswordLinkAction}
              hidden={{ locale, token: String(token) }}
              fields={[
                {
                  name: 'password',
                  label: t('account.newPassword'),
                  control: 'password',
                  autoComplete: 'new-password',
                  hint: t('setup.passwordHint'),
                },
              ]}
              submit={t('people.choosePassword')}
              errors={messages.errors as Record<string, string>}
            />
          </div>
        </>
      ) : (
        <p className="note sos-n" role="alert">
          {t('errors.link-ended')}
        </p>
      )}
      <p>
        <a href={`/${locale}/admin/sign-in`}>{t('setup.toSignIn')}</a>
      </p>
    </main>
  )
}
