import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { authSecret } from './auth-secret'

// A key of its own, made from the cookie secret: a copy of the database alone does not open what is in it.
const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', authSecret(), '', purpose, 32))

/** Encrypts bytes for the database: AES-256-GCM, as base64url of nonce, tag and text. */
export function seal(bytes: Uint8Array, purpose: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')
}

/** Decrypts what `seal` made, or gives null when it was changed or the cookie secret is another one now. */
export function unseal(sealed: string, purpose: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}
