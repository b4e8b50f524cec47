import { randomBytes } from 'node:crypto'

/** The part of a structured logger (pino's shape) the front uses. */
export type Log = Record<
  'debug' | 'info' | 'warn' | 'error',
  (details: Record<string, unknown>, message: string) => void
>

/** A short id that a visitor can read out from an error page and an operator can find in the log. */
export function newRequestId(): string {
  return randomBytes(6).toString('hex')
}
