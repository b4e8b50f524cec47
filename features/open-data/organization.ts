import type { Context } from './context'
import type { Entry } from './entry'
import { hasLocation, toLocation } from './location'
import { toOrganizationSummary } from './organization-summary'
import type { Organization } from './schema'
import { toService, toServiceCore } from './service'
import { translationMap } from './translation-texts'

/** An organization with its place and its service. @param fullService give the service whole */
export function toOrganization(entry: Entry, context: Context, fullService: boolean): Organization {
  const translations = translationMap(entry, { name: 'name', description: 'summary' })
  return {
    ...toOrganizationSummary(entry),
    locations: hasLocation(entry) ? [toLocation(entry, context)] : [],
    services: [fullService ? toService(entry, context) : toServiceCore(entry)],
    ...(translations ? { translations } : {}),
  }
}
