import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { SetupForm } from '@/features/accounts/components/setup-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('setup.title') }), referrer: 'no-referrer' }
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/setup'>) {
  const { locale } = await params
  const { token } = await searchParams
  const [t, messages] = await Promise.all([getTranslations(), getMessages()])
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={t('staff.workspace')} />
      <h1>{t('setup.title')}</h1>
      <p className="mut">{t('setup.lead')}</p>
      <SetupForm
        token={typeof token === 'string' ? token : ''}
        locale={locale}
        words={{
          name: t('setup.name'),
          email: t('signIn.email'),
          password: t('signIn.password'),
          passwordHint: t('setup.passwordHint'),
          submit: t('setup.submit'),
        }}
        errors={messages.errors as Record<string, string>}
      />
    </main>
  )
}
