import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import '@/styles/staff.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function StaffLayout({ children, params }: LayoutProps<'/[locale]/admin'>) {
  if (!isStaffLocale((await params).locale)) notFound()
  return children
}
