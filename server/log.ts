import pino from 'pino'
import { env } from './env'

/** Structured log to standard output. Log ids and counts, never what a visitor typed or who a visitor is. */
export const log = pino({
  level: env().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', '*.password', 'token', '*.token'],
})
