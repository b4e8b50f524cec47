import fs from 'node:fs'
import { startPortal, temporaryDirectory } from './portal'

/** The first administrator of the portals under test. */
export const admin = { email: 'admin@example.org', password: 'correct horse battery' }

/** Which folder holds the data; a variable of the environment, because the workers are processes of their own. */
const variable = 'E2E_SEEDED_DATA'

/** Makes the data of a portal with the real entries and the first administrator, for all portals to copy. */
export async function makeSeededData(): Promise<void> {
  const dataDir = temporaryDirectory('seeded')
  const portal = await startPortal({ dataDir, env: { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password } })
  await portal.stop()
  process.env[variable] = dataDir
}

/** A folder with a copy of that data, gone when the tests are. */
export function seededDirectory(name: string): string {
  const directory = temporaryDirectory(name)
  fs.cpSync(process.env[variable] ?? '', directory, { recursive: true })
  return directory
}
