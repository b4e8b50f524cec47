import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from './env'
import { log } from './log'

export type Message = { to: string; subject: string; text: string }

/** Whether the portal can send mail at all. */
export function hasMail(): boolean {
  return env().mail !== undefined
}

/**
 * Sends a message through the server of `SMTP_URL`. Never call it inside a transaction.
 * @returns whether the server took it; false without one, and when it fails, which is logged
 */
export async function sendMail(message: Message): Promise<boolean> {
  const { mail } = env()
  if (!mail) return false
  const transport = createTransport(mail.url, { from: mail.from, connectionTimeout: 10_000, socketTimeout: 10_000 })
  try {
    await transport.sendMail(message)
    return true
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, 'mail could not be sent')
    return false
  } finally {
    transport.close()
  }
}
