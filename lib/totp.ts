/** Time-based one-time passwords of RFC 6238 as every authenticator app makes them: SHA-1, six digits, 30 seconds. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const totpDigits = 6
export const totpSeconds = 30

/** Alphabet of RFC 4648, section 6. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as base32 without padding, the way a key is typed into an app. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/** The number of the 30 seconds that an instant lies in. */
export function totpStepAt(instant: Date): number {
  return Math.floor(instant.getTime() / 1000 / totpSeconds)
}

/** The code of a step. `digits` is 8 in the test values of the RFC. */
export function totpCode(key: Uint8Array, step: number, digits = totpDigits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 15
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The step a code belongs to, for a clock that is at most one step fast or slow.
 * @param after the last step used: its codes and those of earlier steps are refused
 * @returns null when the code is wrong, too old or used already
 */
export function findTotpStep(key: Uint8Array, code: string, now: Date, after: number | null): number | null {
  // Full-width and Arabic digits are as long as they look but not as long in bytes.
  if (!/^\d{6}$/.test(code)) return null
  const typed = Buffer.from(code)
  const current = totpStepAt(now)
  for (const step of [current, current - 1, current + 1]) {
    if (step > (after ?? -1) && timingSafeEqual(Buffer.from(totpCode(key, step)), typed)) return step
  }
  return null
}

/** The address an authenticator app reads from a QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function totpUri(key: Uint8Array, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(key)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${totpDigits}&period=${totpSeconds}`
}
