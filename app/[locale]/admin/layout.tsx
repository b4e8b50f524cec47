import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { KeepFailedWords } from '@/features/accounts/components/failed-screen'
import { isStaffLocale } from '@/i18n/locales'
import '@/styles/staff.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function StaffLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  if (!isStaffLocale((await params).locale)) notFound()
  const t = await getTranslations('staff.failed')
  const words = { title: t('title'), text: t('text'), number: t('number'), retry: t('retry') }
  return <KeepFailedWords words={words}>{children}</KeepFailedWords>
}
