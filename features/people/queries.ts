import 'server-only'
import type { Role } from '@/generated/prisma/enums'
import { db } from '@/server/db'
import { tokenHash } from '@/server/one-time'

export type PersonState = 'active' | 'invited' | 'suspended'

export type PersonRow = {
  id: string
  name: string
  email: string
  role: Role
  languages: string[]
  state: PersonState
  hasSecondFactor: boolean
  /** When somebody was last seen in any session, open or ended. */
  lastSeenAt: Date | null
}

const selected = {
  id: true,
  name: true,
  email: true,
  role: true,
  languages: true,
  suspendedAt: true,
  passwordHash: true,
  totpSecret: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' as const }, take: 1 },
}

type Found = {
  suspendedAt: Date | null
  passwordHash: string | null
  totpSecret: string | null
  sessions: { lastSeenAt: Date }[]
} & Omit<PersonRow, 'state' | 'hasSecondFactor' | 'lastSeenAt'>

function rowOf({ suspendedAt, passwordHash, totpSecret, sessions, ...person }: Found): PersonRow {
  const state = suspendedAt ? 'suspended' : passwordHash === null ? 'invited' : 'active'
  return { ...person, state, hasSecondFactor: totpSecret !== null, lastSeenAt: sessions[0]?.lastSeenAt ?? null }
}

/** Everybody with an account, those who can sign in first, by name. */
export async function listPeople(): Promise<PersonRow[]> {
  const found = await (await db()).user.findMany({ select: selected, orderBy: { name: 'asc' } })
  const order: Record<PersonState, number> = { active: 0, invited: 1, suspended: 2 }
  return found.map(rowOf).sort((a, b) => order[a.state] - order[b.state])
}

/** One person, or null. */
export async function getPerson(id: string): Promise<PersonRow | null> {
  const found = await (await db()).user.findUnique({ where: { id }, select: selected })
  return found && rowOf(found)
}

export type OpenLink = { kind: 'INVITATION' | 'PASSWORD_RESET'; name: string; email: string }

/** Whose link this is, or null when it is wrong, used or too old. Opening it does not use it up. */
export async function findLink(token: string): Promise<OpenLink | null> {
  const link = await (await db()).accountLink.findFirst({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: new Date() }, user: { suspendedAt: null } },
    select: { kind: true, user: { select: { name: true, email: true } } },
  })
  return link && { kind: link.kind, ...link.user }
}
