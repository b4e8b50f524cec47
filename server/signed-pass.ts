import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { authSecret } from './auth-secret'

const macOf = (text: string) => createHmac('sha256', authSecret()).update(text).digest('base64url')

/**
 * A pass to one thing until an instant, for an address: whoever has it may see the thing without an account. Nothing is
 * stored, so it cannot be taken back before it ends; give it days, not months.
 * @param subject what it opens, such as `preview.<listing>.<revision>`
 */
export function signPass(subject: string, until: Date): string {
  const end = Math.floor(until.getTime() / 1000).toString(36)
  return `${subject}.${end}.${macOf(`${subject}.${end}`)}`
}

/** What a pass opens, or null when it was made up, changed or is too old. */
export function readPass(pass: string, now: Date): string | null {
  const parts = pass.split('.')
  const mac = Buffer.from(parts.pop() ?? '')
  const signed = parts.join('.')
  const right = Buffer.from(macOf(signed))
  if (mac.length !== right.length || !timingSafeEqual(mac, right)) return null
  const end = Number.parseInt(parts.pop() ?? '', 36)
  return end * 1000 > now.getTime() ? parts.join('.') : null
}
