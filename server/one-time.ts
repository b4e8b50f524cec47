import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { base32 } from '@/lib/totp'

/** A secret for a one-time link, 192 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What the database keeps of a token or a code. Both are random and long: a fast hash is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A recovery code of 80 bits, such as `kq3f-7zpa-x2mn-c5tw`. */
export function newRecoveryCode(): string {
  return (base32(randomBytes(10)).toLowerCase().match(/.{4}/g) ?? []).join('-')
}

/** A recovery code as it is kept: without the hyphens and spaces a person may add or leave out. */
export function recoveryCodeHash(typed: string): string {
  return tokenHash(typed.toLowerCase().replace(/[^a-z2-7]/g, ''))
}
