import 'server-only'
import { randomBytes } from 'node:crypto'
import { findTotpStep } from '@/lib/totp'
import { db } from './db'
import { recoveryCodeHash } from './one-time'
import { seal, unseal } from './secret-box'

const purpose = 'totp'

/** The roles whose password alone must not be enough (DESIGN §9). */
const guardedRoles: readonly string[] = ['ADMIN', 'PUBLISHER']

/** Whether somebody has to set up a second factor before anything else. */
export function mustSetUpSecondFactor(user: { role: string; totpSecret: string | null }, required: boolean): boolean {
  return required && user.totpSecret === null && guardedRoles.includes(user.role)
}

/** A new key for an authenticator, 160 bits as RFC 4226 recommends, and the form it is kept in. */
export function newTotpKey(): { key: Buffer; sealed: string } {
  const key = randomBytes(20)
  return { key, sealed: seal(key, purpose) }
}

/** The key of an authenticator, or null when it cannot be read any more because the cookie secret was changed. */
export function openTotpKey(sealed: string): Buffer | null {
  return unseal(sealed, purpose)
}

type Guarded = { id: string; totpSecret: string | null; totpStep: number | null }

/** Whether a code of the authenticator is right. It is used up by that: of two requests with the same code one wins. */
async function isTotp(user: Guarded, code: string): Promise<boolean> {
  const key = user.totpSecret && openTotpKey(user.totpSecret)
  const step = key ? findTotpStep(key, code, new Date(), user.totpStep) : null
  if (step === null) return false
  const claimed = await (await db()).user.updateMany({
    where: { id: user.id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: step },
  })
  return claimed.count === 1
}

async function isRecoveryCode(userId: string, code: string): Promise<boolean> {
  const claimed = await (await db()).recoveryCode.updateMany({
    where: { userId, codeHash: recoveryCodeHash(code), usedAt: null },
    data: { usedAt: new Date() },
  })
  return claimed.count === 1
}

/**
 * Checks the second factor and uses it up.
 * @returns by what it was right, or null
 */
export async function spendSecondFactor(user: Guarded, typed: string): Promise<'totp' | 'recovery-code' | null> {
  const code = typed.replace(/\s/g, '')
  if (await isTotp(user, code)) return 'totp'
  return (await isRecoveryCode(user.id, code)) ? 'recovery-code' : null
}
