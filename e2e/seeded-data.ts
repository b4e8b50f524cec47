import fs from 'node:fs'
import path from 'node:path'
import { startPortal, temporaryDirectory } from './portal'

/** The first administrator of the portals under test. */
export const admin = { email: 'admin@example.org', password: 'correct horse battery' }

/** Which folder holds the data; a variable of the environment, because the workers are processes of their own. */
const variable = 'E2E_SEEDED_DATA'

/** The real entries with the first administrator, or before there was anybody. */
type State = 'staffed' | 'nobody'

/** Whether there is such data, made by who runs the tests. */
export const isSeeded = () => process.env[variable] !== undefined

/** Makes the data of a portal with the real entries and the first administrator, for all portals to copy. */
export async function makeSeededData(): Promise<void> {
  const root = temporaryDirectory('seeded')
  const folder = (state: State) => path.join(root, state)
  const filled = await startPortal({ dataDir: folder('nobody') })
  await filled.stop()
  fs.cpSync(folder('nobody'), folder('staffed'), { recursive: true })
  const env = { ADMIN_EMAIL: admin.email, ADMIN_PASSWORD: admin.password }
  const staffed = await startPortal({ dataDir: folder('staffed'), env })
  await staffed.stop()
  process.env[variable] = root
}

/** A folder with a copy of that data, gone when the tests are. */
export function seededDirectory(name: string, state: State = 'staffed'): string {
  const directory = temporaryDirectory(name)
  fs.cpSync(path.join(process.env[variable] ?? '', state), directory, { recursive: true })
  return directory
}
