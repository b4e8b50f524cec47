import { randomBytes } from 'node:crypto'
import { readPass, signPass } from '@/server/signed-pass'
import { leastSeconds } from './schema'

const mostHours = 24
const subject = 'report-form'

/** Marks a form when it is shown: the mark says when, names this one form, and cannot be made up. */
export function makeStamp(now: Date): string {
  const formId = randomBytes(9).toString('base64url')
  return signPass(`${subject}.${now.getTime().toString(36)}.${formId}`, new Date(now.getTime() + mostHours * 3_600_000))
}

/** The form a mark was made for and whether it was sent too fast, or null when it was made up or is older than a day. */
export function readStamp(stamp: string, now: Date): { formId: string; isEarly: boolean } | null {
  const [kind, shown = '', formId] = readPass(stamp, now)?.split('.') ?? []
  if (kind !== subject || !formId) return null
  return { formId, isEarly: now.getTime() - Number.parseInt(shown, 36) < leastSeconds * 1000 }
}
