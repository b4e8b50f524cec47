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
  'link',
  'notice',
  'settings',
] as const

export type AuditedObject = (typeof auditedObjects)[number]

/** First words of acts that are not named after what they are about. */
const aboutOf = { account: 'user', xliff: 'system' } as const satisfies Record<string, AuditedObject>

/** Name of an act in the audit log: what it is about and what is done, such as `guide.save`. */
export type StaffAct = `${AuditedObject | keyof typeof aboutOf}.${string}`

/** What an act is about, as long as nothing says which one: the name of the act tells. */
export function objectOfAct(act: StaffAct): AuditedObject {
  const [named] = act.split('.') as [AuditedObject | keyof typeof aboutOf]
  return named in aboutOf ? aboutOf[named as keyof typeof aboutOf] : (named as AuditedObject)
}
