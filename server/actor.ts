import type { Role } from '@/generated/prisma/enums'

/** Who acts. Commands take it as their first argument. */
export type Actor = {
  /** Null for the system itself, which fills an empty portal. */
  id: string | null
  name: string
  role: Role
  /** Languages a translator may write. */
  languages: readonly string[]
}

/** Fills an empty portal. Never bound to a request. */
export const systemActor: Actor = { id: null, name: 'system', role: 'ADMIN', languages: [] }
