/**
 * The part of schema.org (release 30) that the portal uses, as bare facts: which type is a kind of which, and which
 * types a property belongs to. A type or property that is not here does not exist for the tests.
 */
const parents: Record<string, readonly string[]> = {
  Thing: [],
  Place: ['Thing'],
  AdministrativeArea: ['Place'],
  City: ['AdministrativeArea'],
  Residence: ['Place'],
  CivicStructure: ['Place'],
  Airport: ['CivicStructure'],
  TrainStation: ['CivicStructure'],
  Organization: ['Thing'],
  LocalBusiness: ['Organization', 'Place'],
  GovernmentOffice: ['LocalBusiness'],
  EmergencyService: ['LocalBusiness'],
  LodgingBusiness: ['LocalBusiness'],
  Hotel: ['LodgingBusiness'],
  FinancialService: ['LocalBusiness'],
  BankOrCreditUnion: ['FinancialService'],
  MedicalOrganization: ['Organization'],
  Hospital: ['CivicStructure', 'EmergencyService', 'MedicalOrganization'],
  EducationalOrganization: ['CivicStructure', 'Organization'],
  School: ['EducationalOrganization'],
  CollegeOrUniversity: ['EducationalOrganization'],
  CreativeWork: ['Thing'],
  WebSite: ['CreativeWork'],
  FAQPage: ['WebPage'],
  HowTo: ['CreativeWork'],
  Question: ['CreativeWork'],
  Answer: ['CreativeWork'],
  SoftwareApplication: ['CreativeWork'],
  WebApplication: ['SoftwareApplication'],
  WebPage: ['CreativeWork'],
  ItemList: ['Thing'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Thing'],
  // Also kinds of others, whose properties the portal does not use.
  HowToStep: ['CreativeWork', 'ListItem'],
  HowToSupply: ['ListItem'],
  Service: ['Thing'],
  GovernmentService: ['Service'],
  ServiceChannel: ['Thing'],
  ContactPoint: ['Thing'],
  Action: ['Thing'],
  SearchAction: ['Action'],
  EntryPoint: ['Thing'],
  PostalAddress: ['Thing'],
  GeoCoordinates: ['Thing'],
  OpeningHoursSpecification: ['Thing'],
}

const owners: Record<string, readonly string[]> = {
  name: ['Thing'],
  alternateName: ['Thing'],
  description: ['Thing'],
  url: ['Thing'],
  sameAs: ['Thing'],
  mainEntityOfPage: ['Thing'],
  potentialAction: ['Thing'],
  address: ['Organization', 'Place'],
  telephone: ['Organization', 'Place', 'ContactPoint'],
  email: ['Organization'],
  foundingDate: ['Organization'],
  geo: ['Place'],
  containedInPlace: ['Place'],
  openingHoursSpecification: ['Place'],
  iataCode: ['Airport'],
  inLanguage: ['CreativeWork'],
  about: ['CreativeWork'],
  isBasedOn: ['CreativeWork'],
  expires: ['CreativeWork'],
  dateModified: ['CreativeWork'],
  isAccessibleForFree: ['CreativeWork', 'Place'],
  mainEntity: ['CreativeWork'],
  text: ['CreativeWork'],
  lastReviewed: ['WebPage'],
  applicationCategory: ['SoftwareApplication'],
  supply: ['HowTo'],
  step: ['HowTo'],
  acceptedAnswer: ['Question'],
  areaServed: ['Service', 'Organization', 'ContactPoint'],
  provider: ['Service', 'CreativeWork'],
  availableChannel: ['Service'],
  serviceUrl: ['ServiceChannel'],
  serviceLocation: ['ServiceChannel'],
  servicePhone: ['ServiceChannel'],
  itemListElement: ['ItemList'],
  position: ['ListItem'],
  item: ['ListItem'],
  target: ['Action'],
  // Not a property but an annotation of one: https://schema.org/docs/actions.html
  'query-input': ['SearchAction'],
  urlTemplate: ['EntryPoint'],
  addressCountry: ['PostalAddress'],
  addressRegion: ['PostalAddress'],
  addressLocality: ['PostalAddress'],
  streetAddress: ['PostalAddress'],
  dayOfWeek: ['OpeningHoursSpecification'],
  opens: ['OpeningHoursSpecification'],
  closes: ['OpeningHoursSpecification'],
  latitude: ['GeoCoordinates'],
  longitude: ['GeoCoordinates'],
}

function isKindOf(type: string, other: string): boolean {
  return type === other || (parents[type] ?? []).some((parent) => isKindOf(parent, other))
}

/** What schema.org has no place for in a thing and the things inside it; empty when all is well. */
export function schemaOrgMistakes(thing: unknown, path = ''): string[] {
  if (Array.isArray(thing)) return thing.flatMap((inner, index) => schemaOrgMistakes(inner, `${path}[${index}]`))
  if (typeof thing !== 'object' || thing === null) return []
  // A reference to a node that stands elsewhere on the page.
  if (Object.keys(thing).join() === '@id') return []
  const type = String('@type' in thing ? thing['@type'] : '')
  if (!(type in parents)) return [`${path || 'the thing'}: no type ${type}`]
  return Object.entries(thing).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const at = `${path}.${property}`
    if (!owners[property]?.some((owner) => isKindOf(type, owner))) return [`${at}: not a property of ${type}`]
    return schemaOrgMistakes(value, at)
  })
}
