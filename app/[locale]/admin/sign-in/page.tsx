import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { SignInForm } from '@/features/accounts/components/sign-in-form'
import { currentSession } from '@/server/auth'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('signIn.title') }) }
}

/** Where to go on: a page of the staff screens that was asked for, or the first one. Never another site. */
function nextPage(locale: string, next: unknown): string {
  const first = `/${locale}/admin`
  return typeof next === 'string' && new RegExp(`^${first}/[\\w/-]*$`).test(next) ? next : first
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/admin/sign-in'>) {
  const { locale } = await params
  const { chosen, next } = await searchParams
  if (await currentSession()) redirect(nextPage(locale, next))
  const [t, staff] = await Promise.all([getTranslations('signIn'), getTranslations('staff')])
  const words = {
    email: t('email'),
    password: t('password'),
    submit: t('submit'),
    wrong: t('wrong'),
    throttled: t('throttled'),
    failed: t('failed'),
    code: t('code'),
    codeHint: t('codeHint'),
    wrongCode: t('wrongCode'),
  }
  return (
    <main id="main" className="door">
      <Brand href={`/${locale}`} under={staff('workspace')} />
      <h1>{t('title')}</h1>
      {chosen === 'yes' && (
        <p className="note" role="status">
          {t('chosen')}
        </p>
      )}
      <SignInForm words={words} after={nextPage(locale, next)} />
      <p className="sm">
        <a href={`/${locale}/admin/forgotten`}>{t('forgotten')}</a>
      </p>
      <p className="sm mut">{t('noAccount')}</p>
    </main>
  )
}
