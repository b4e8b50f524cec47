import { languageOf } from '@/i18n/locales'
import type { Context } from './context'
import { type Entry, mainName, mainText, pagePath } from './entry'
import { locationId, organizationId, serviceAtLocationId } from './identifiers'
import { hasLocation, toLocation, toLocationSummary } from './location'
import { toOrganizationSummary } from './organization-summary'
import type { Service, ServiceAtLocation, ServiceAtLocationSummary, ServiceSummary } from './schema'
import {
  toAges,
  toCostOptions,
  toLanguages,
  toPhones,
  toRequiredDocuments,
  toSchedules,
  toServiceAttributes,
} from './service-parts'
import { translationMap } from './translation-texts'

/** The day by which everything known of an entry was confirmed by staff; none as long as one fact is not. */
function assuredDate({ facts }: Entry): string | null {
  const known = facts.filter((fact) => fact.state.kind !== 'unknown')
  const days = known.flatMap(({ state }) => (state.kind === 'confirmed' ? [state.on] : []))
  return days.length > 0 && days.length === known.length ? (days.sort()[0] ?? null) : null
}

/** A service by itself: what it has once, without the organization. */
export function toServiceCore(entry: Entry): Omit<ServiceSummary, 'organization'> {
  const name = mainName(entry)
  const nameZh = entry.texts.get('zh')?.name?.value
  const description = mainText(entry, 'summary')
  const assured = assuredDate(entry)
  return {
    id: entry.id,
    organization_id: organizationId(entry.id),
    name,
    ...(nameZh && nameZh !== name ? { alternate_name: nameZh } : {}),
    ...(description ? { description } : {}),
    ...(entry.website ? { url: entry.website } : {}),
    ...(entry.email ? { email: entry.email } : {}),
    status: 'active',
    ...toAges(entry),
    ...(assured ? { assured_date: assured } : {}),
    last_modified: entry.lastModified.toISOString(),
  }
}

/** A service as lists have it. */
export function toServiceSummary(entry: Entry): ServiceSummary {
  return { ...toServiceCore(entry), organization: toOrganizationSummary(entry) }
}

function portalPages(entry: Entry, siteUrl: string): Record<string, string> {
  const pages = [...entry.texts].flatMap(([locale, texts]) =>
    texts.name && texts.summary ? [[languageOf(locale).tag, `${siteUrl}/${locale}${pagePath(entry)}`]] : [],
  )
  return Object.fromEntries(pages)
}

function factStates({ facts }: Entry): Service['fact_states'] {
  return facts.map(({ key, state }) => ({
    fact: key,
    state: state.kind,
    ...('on' in state ? { checked_on: state.on, method: state.method } : {}),
  }))
}

function withoutPlaces(entry: Entry, context: Context): Omit<Service, 'service_at_locations'> {
  const notes = mainText(entry, 'notes')
  const translations = translationMap(entry, { name: 'name', description: 'summary', visitor_notes: 'notes' })
  return {
    ...toServiceSummary(entry),
    phones: toPhones(entry, context),
    schedules: toSchedules(entry),
    languages: toLanguages(entry),
    cost_options: toCostOptions(entry, context),
    required_documents: toRequiredDocuments(entry, context),
    attributes: toServiceAttributes(entry, context),
    ...(notes ? { visitor_notes: notes } : {}),
    ...(entry.wechat ? { wechat_id: entry.wechat } : {}),
    portal_pages: portalPages(entry, context.siteUrl),
    ...(translations ? { translations } : {}),
    fact_states: factStates(entry),
    sources: entry.sources.map(({ url, title, kind, published, retrieved, fields }) => ({
      url,
      title,
      kind,
      ...(published ? { published } : {}),
      retrieved,
      facts: [...fields],
    })),
    sources_without_link: entry.hiddenSources,
  }
}

const link = (entry: Entry) => ({
  id: serviceAtLocationId(entry.id),
  service_id: entry.id,
  location_id: locationId(entry.id),
})

/** A service with everything that belongs to it. */
export function toService(entry: Entry, context: Context): Service {
  const places = hasLocation(entry) ? [{ ...link(entry), location: toLocation(entry, context) }] : []
  return { ...withoutPlaces(entry, context), service_at_locations: places }
}

/** That a service is given at a place, as lists have it. The entry must have a place. */
export function toServiceAtLocationSummary(entry: Entry): ServiceAtLocationSummary {
  return { ...link(entry), location: toLocationSummary(entry), service: toServiceSummary(entry) }
}

/** That a service is given at a place, with everything about both. The entry must have a place. */
export function toServiceAtLocation(entry: Entry, context: Context): ServiceAtLocation {
  return { ...link(entry), location: toLocation(entry, context), service: withoutPlaces(entry, context) }
}
