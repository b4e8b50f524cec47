import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { isLocale, languageOf } from '@/i18n/locales'
import { env } from '@/server/env'
import '@/styles/public.css'

// Rendered for every request: the front keeps finished public pages, so nothing is kept here (docs/decisions/003).
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  metadataBase: new URL(env().siteUrl),
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
  manifest: '/manifest.webmanifest',
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F6F4EE' },
    { media: '(prefers-color-scheme: dark)', color: '#0D1615' },
  ],
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { tag, direction } = languageOf(locale)
  return (
    <html lang={tag} dir={direction}>
      <body>{children}</body>
    </html>
  )
}
