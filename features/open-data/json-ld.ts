import type { Category } from '@/features/listings/category'
import type { ListingPageView } from '@/features/listings/listing-view'
import { type District, districtNamesZh } from '@/features/listings/places'
import { isOpenLicence, openLicences } from '@/features/media/licence'
import type { PictureView } from '@/features/media/picture-view'
import { type Locale, languageOf } from '@/i18n/locales'
import { mediaName } from '@/lib/media-name'

type Thing = Record<string, unknown>

/** Leaves out what is not known, so that nothing empty is stated. */
function known(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

function postalAddress(view: ListingPageView): Thing {
  return known({
    '@type': 'PostalAddress',
    addressCountry: 'CN',
    addressRegion: 'Shandong',
    addressLocality: 'Jinan',
    streetAddress: view.address?.value ?? view.addressZh,
  })
}

/** Hours are stated only when they are round the clock; other hours need a person's eye first. */
function openingHours(view: ListingPageView): Thing[] {
  if (view.hours?.kind !== 'always') return []
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return [{ '@type': 'OpeningHoursSpecification', dayOfWeek: days, opens: '00:00', closes: '23:59' }]
}

/** Types that are a place and no organization, which has neither an e-mail address nor a year of foundation. */
const onlyPlaces: ReadonlySet<string> = new Set(['Airport', 'City', 'Place', 'Residence', 'TrainStation'])

/** Types that are an organization and no place, which lies nowhere and does not open. */
const onlyOrganizations: ReadonlySet<string> = new Set(['Organization'])

/** Properties that only some types have, by release 30 of schema.org. Any other fits the types the portal uses. */
function fits(property: string, type: string): boolean {
  if (property === 'iataCode') return type === 'Airport'
  if (property === 'email' || property === 'foundingDate') return !onlyPlaces.has(type)
  if (['geo', 'containedInPlace', 'openingHoursSpecification'].includes(property)) return !onlyOrganizations.has(type)
  return true
}

function ownProperties(category: Category, view: ListingPageView): Thing {
  return Object.fromEntries(
    Object.entries(category.attributes).flatMap(([key, { jsonLd, type }]) => {
      const value = view.attributes[key]
      if (!jsonLd || value === undefined) return []
      if (type === 'year') return [[jsonLd, String(value)]]
      return [[jsonLd, Array.isArray(value) ? value[0] : value]]
    }),
  )
}

/** A picture with who made it; its licence only where that has an address. */
function imageObject({ hash, width, height, alt, credit, licence }: PictureView, pageUrl: string): Thing {
  return known({
    '@type': 'ImageObject',
    contentUrl: new URL(`/media/${mediaName(hash, width, 'jpg')}`, pageUrl).href,
    width,
    height,
    caption: alt.value,
    creditText: credit,
    license: licence && isOpenLicence(licence) ? openLicences[licence].address : undefined,
  })
}

/**
 * A listing in the words of schema.org (https://schema.org/docs/full.html, release 30). Only what is known is stated,
 * and only what its type can have; a position only where it is exact.
 * @param url absolute address of the page
 */
export function listingJsonLd(category: Category, view: ListingPageView, locale: Locale, url: string): Thing {
  const type = typeof category.schemaOrg === 'string' ? category.schemaOrg : category.schemaOrg({ ...view.attributes })
  const isPlace = category.kind === 'area'
  const properties = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': url,
    url,
    name: view.name.value,
    alternateName: view.nameZh && view.nameZh !== view.name.value ? view.nameZh : undefined,
    description: view.summary?.value,
    image: view.pictures.map((picture) => imageObject(picture, url)),
    address: postalAddress(view),
    telephone: isPlace ? undefined : view.phones.map((phone) => phone.number),
    email: isPlace ? undefined : view.email,
    sameAs: view.website,
    openingHoursSpecification: isPlace ? undefined : openingHours(view),
    geo:
      view.point?.precision === 'exact'
        ? { '@type': 'GeoCoordinates', latitude: view.point.lat, longitude: view.point.lng }
        : undefined,
    containedInPlace: view.district
      ? { '@type': 'AdministrativeArea', name: districtNamesZh[view.district as District] }
      : undefined,
    ...ownProperties(category, view),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage: languageOf(locale).tag },
  }
  return known(Object.fromEntries(Object.entries(properties).filter(([property]) => fits(property, type))))
}

/** The way to a page, for search engines. */
export function breadcrumbJsonLd(trail: readonly { name: string; url: string }[]): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      item: item.url,
    })),
  }
}

/** The listings of a directory page in their order. */
export function directoryJsonLd(items: readonly { name: string; url: string }[]): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      url: item.url,
    })),
  }
}

/** The portal itself, for the home page. */
export function siteJsonLd(name: string, siteUrl: string, locale: Locale): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    url: `${siteUrl}/${locale}`,
    inLanguage: languageOf(locale).tag,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/${locale}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
}
