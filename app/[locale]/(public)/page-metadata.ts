import type { Metadata } from 'next'
import { type Locale, languageOf, locales } from '@/i18n/locales'
import { env } from '@/server/env'

type Page = {
  locale: Locale
  /** Path without locale, with the part of the query that makes it a page of its own. */
  path: string
  title: string
  description: string
  /** Languages in which this page has its own texts; all unless given. */
  existsIn?: readonly Locale[]
  /** Shown, but not to be found by search engines. */
  hidden?: boolean
}

/** Title, description, canonical address, languages and preview of a public page. */
export function pageMetadata({ locale, path, title, description, existsIn = locales, hidden }: Page): Metadata {
  const url = (other: Locale) => `${env().siteUrl}/${other}${path}`
  const shown = existsIn.includes(locale) ? locale : (existsIn[0] ?? locale)
  return {
    title,
    description,
    alternates: {
      canonical: url(shown),
      languages: {
        ...Object.fromEntries(existsIn.map((other) => [languageOf(other).tag, url(other)])),
        'x-default': url(existsIn.includes('en') ? 'en' : shown),
      },
    },
    openGraph: { title, description, url: url(shown), siteName: 'Living in Jinan', type: 'website', locale },
    ...(hidden ? { robots: { index: false } } : {}),
  }
}
