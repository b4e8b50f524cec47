import { type Entry, mainName, mainText } from './entry'
import { organizationId } from './identifiers'
import type { OrganizationSummary } from './schema'

/**
 * The organization behind an entry. The portal keeps one record for a place and what is done there, so the
 * organization has the name of the entry, and one service.
 */
export function toOrganizationSummary(entry: Entry): OrganizationSummary {
  const name = mainName(entry)
  const nameZh = entry.texts.get('zh')?.name?.value
  return {
    id: organizationId(entry.id),
    name,
    ...(nameZh && nameZh !== name ? { alternate_name: nameZh } : {}),
    description: mainText(entry, 'summary') ?? name,
    ...(entry.email ? { email: entry.email } : {}),
    ...(entry.website ? { website: entry.website } : {}),
  }
}
