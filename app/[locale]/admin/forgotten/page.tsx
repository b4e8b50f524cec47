import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { forgottenAction } from '@/features/accounts/actions'
import { StaffForm } from '@/features/accounts/components/staff-form'
import { hasMail } from '@/server/mail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('people.forgotten') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/forgotten'>) {
  const { locale } = await params
  const [t, messages] = await Promise.all([getTranslations(), getMessages()])
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={t('staff.workspace')} />
      <h1>{t('people.forgotten')}</h1>
      {hasMail() ? (
        <>
          <p className="mut">{t('people.forgottenByMail')}</p>
          <div className="card">
            <StaffForm
              action={forgottenAction}
              hidden={{ locale }}
              fields={[{ name: 'email', label: t('signIn.email'), control: 'email', autoComplete: 'username' }]}
              submit={t('people.forgottenSubmit')}
              done={t('people.forgottenSent')}
              errors={messages.errors as Record<string, string>}
            />
          </div>
        </>
      ) : (
        <p>{t('people.forgottenByHand')}</p>
      )}
      <p>
        <a href={`/${locale}/admin/sign-in`}>{t('setup.toSignIn')}</a>
      </p>
    </main>
  )
}
