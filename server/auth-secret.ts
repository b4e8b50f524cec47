import 'server-only'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from './env'

let secret: string | undefined

/**
 * The key that signs session cookies: `NEXTAUTH_SECRET`, or else one made at the first start and kept in the data
 * directory, readable by its owner only. Several machines need the variable, the same on all.
 */
export function authSecret(): string {
  if (secret) return secret
  const { authSecret: given, dataDir } = env()
  secret = given ?? storedSecret(dataDir)
  return secret
}

function storedSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth-secret')
  fs.mkdirSync(dataDir, { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}
