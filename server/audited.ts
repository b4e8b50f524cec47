/** What a row of the audit log can be about. Each has a word in both staff languages under `audit.objects`. */
export const auditedObjects = [
  'listing',
  'guide',
  'user',
  'session',
  'system',
  'holidays',
  'policy-rule',
  'dated-value',
  'policy-source',
  'report',
  'picture',
  'spreadsheet',
  'official-term',
] as const

export type AuditedObject = (typeof auditedObjects)[number]
