import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '@/server/audit'
import { db } from '@/server/db'
import { Refusal } from '@/server/errors'
import { hashPassword } from '@/server/password'
import type { FirstAdmin } from './schema'

const linkHours = 72
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a new one-time link token for the first administrator, ending earlier ones.
 * @returns null when there is somebody already
 */
export async function createSetupToken(): Promise<string | null> {
  const prisma = await db()
  if ((await prisma.user.count()) > 0) return null
  const token = randomBytes(24).toString('base64url')
  await prisma.$transaction(async (tx) => {
    await tx.setupLink.deleteMany()
    await tx.setupLink.create({
      data: { tokenHash: hashOf(token), expiresAt: new Date(Date.now() + linkHours * 3_600_000) },
    })
  })
  return token
}

async function createAdmin(admin: Omit<FirstAdmin, 'token'>, tokenHash: string | null): Promise<void> {
  // Hashing takes tens of milliseconds and must not hold a transaction open.
  const passwordHash = await hashPassword(admin.password)
  await (await db()).$transaction(async (tx) => {
    if (tokenHash) {
      const used = await tx.setupLink.updateMany({
        where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() } },
        data: { usedAt: new Date() },
      })
      if (used.count === 0) throw new Refusal('link-used')
    }
    if ((await tx.user.count()) > 0) throw new Refusal('link-used')
    const user = await tx.user.create({
      data: { email: admin.email.toLowerCase(), name: admin.name, role: 'ADMIN', passwordHash },
    })
    await recordAudit(tx, { actorId: user.id, action: 'user.first-admin', entityType: 'user', entityId: user.id })
  })
}

/**
 * Makes the first administrator from the one-time link.
 * @throws Refusal `link-used` when the link is wrong, used or too old, or somebody exists already
 */
export async function createFirstAdmin(input: FirstAdmin): Promise<void> {
  await createAdmin(input, hashOf(input.token))
}

/** Makes the first administrator from the settings, if there is nobody yet. */
export async function createAdminFromSettings(email: string, password: string): Promise<void> {
  if ((await (await db()).user.count()) > 0) return
  await createAdmin({ email, password, name: email.split('@')[0] ?? email }, null)
}
