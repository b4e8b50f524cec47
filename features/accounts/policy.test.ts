import { describe, expect, it } from 'vitest'
import type { Role } from '@/generated/prisma/enums'
import { type Actor, systemActor } from '@/server/actor'
import {
  canApprove,
  canArchive,
  canEditListings,
  canLoadHolidays,
  canManagePeople,
  canPublish,
  canReadAudit,
  canReview,
  canSeeSystem,
} from './policy'

const actor = (role: Role): Actor => ({ id: `id-of-${role}`, name: 'Test', role, languages: [] })

const rights = {
  'edit listings': canEditListings,
  'publish their own change': (who: Actor) => canPublish(who, who.id),
  'publish another person’s change': (who: Actor) => canPublish(who, 'somebody else'),
  'publish what the system filled in': (who: Actor) => canPublish(who, null),
  'approve what they and another wrote': (who: Actor) => canApprove(who, ['somebody else', who.id]),
  'approve what others wrote': (who: Actor) => canApprove(who, ['somebody else', null]),
  review: canReview,
  'archive a listing': canArchive,
  'read the audit log': canReadAudit,
  'manage people': canManagePeople,
  'see how the machine is doing': canSeeSystem,
  'load holidays': canLoadHolidays,
}

/** Who may do what: one row per role, one mark per right in the order above. */
const table: Record<Role, string> = {
  ADMIN: '+ + + + + + + + + + + +',
  PUBLISHER: '+ - + + - + + + + - - +',
  EDITOR: '+ - - - - - - - - - - -',
  TRANSLATOR: '- - - - - - - - - - - -',
}

const cases = Object.entries(table).flatMap(([role, marks]) =>
  Object.keys(rights).map(
    (right, index) => [role, marks.split(' ')[index] === '+' ? 'may' : 'may not', right] as const,
  ),
)

describe('the rights of a role', () => {
  it.each(cases)('%s %s %s', (role, answer, right) => {
    const may = rights[right as keyof typeof rights]
    expect(may(actor(role as Role))).toBe(answer === 'may')
  })

  it('are those of an administrator for the system itself', () => {
    for (const may of Object.values(rights)) expect(may(systemActor)).toBe(true)
  })
})
