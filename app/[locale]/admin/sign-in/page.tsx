import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { SignInForm } from '@/features/accounts/components/sign-in-form'
import { currentActor } from '@/server/auth'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('signIn.title') }) }
}

export default async function Page({ params }: PageProps<'/[locale]/admin/sign-in'>) {
  const { locale } = await params
  if (await currentActor()) redirect(`/${locale}/admin`)
  const [t, staff] = await Promise.all([getTranslations('signIn'), getTranslations('staff')])
  const words = {
    email: t('email'),
    password: t('password'),
    submit: t('submit'),
    wrong: t('wrong'),
    throttled: t('throttled'),
    failed: t('failed'),
  }
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={staff('workspace')} />
      <h1>{t('title')}</h1>
      <SignInForm words={words} after={`/${locale}/admin`} />
      <p className="sm mut">{t('noAccount')}</p>
    </main>
  )
}
