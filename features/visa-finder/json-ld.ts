import type { Citations } from '@/features/policy/citations'
import { type Locale, languageOf } from '@/i18n/locales'

type Thing = Record<string, unknown> & { '@type': string }

type RulesPage = {
  /** Absolute address. */
  url: string
  name: string
  description: string
  locale: Locale
  /** What the rules on it rest on. */
  citations?: Citations
  about?: Thing
}

/**
 * A page of rules in the words of schema.org (release 30): when somebody last compared it with its sources, and which
 * they are.
 */
export function rulesPageJsonLd({ url, name, description, locale, citations, about }: RulesPage): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    ...{ url, name, description, inLanguage: languageOf(locale).tag },
    ...(citations?.checkedOn ? { lastReviewed: citations.checkedOn } : {}),
    ...(citations?.sources.length ? { isBasedOn: citations.sources.map((source) => source.url) } : {}),
    ...(about ? { about } : {}),
  }
}

/** A finder: a small program that asks and answers, for everybody and free. */
export function finderJsonLd({ url, name, description, locale }: Omit<RulesPage, 'citations' | 'about'>): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    '@id': url,
    ...{ url, name, description, inLanguage: languageOf(locale).tag },
    applicationCategory: 'TravelApplication',
    isAccessibleForFree: true,
  }
}

/** The application for a card that enterprises in Jinan make for their staff. */
export function cardServiceJsonLd(name: string, office: string): Thing {
  return {
    '@type': 'GovernmentService',
    name,
    provider: { '@type': 'GovernmentOffice', name: office },
    areaServed: { '@type': 'City', name: '济南市' },
  }
}
