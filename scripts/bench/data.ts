import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runWorker, serverCode } from './processes'

/** Who works in the bench. The data directory lives as long as the run. */
export const administrator = { email: 'bench@example.org', password: 'only-for-this-run' }

const directories: string[] = []
process.on('exit', () => {
  for (const directory of directories) fs.rmSync(directory, { recursive: true, force: true })
})

/** A folder that is gone when the bench ends. */
export function temporaryDirectory(): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-data-'))
  directories.push(directory)
  return directory
}

/** Settings of a portal on a data directory. An empty DATABASE_URL keeps the bench off any server it might know. */
export function settingsFor(dataDir: string): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
  }
}

/** Makes a data directory with the real entries, an administrator and that many made-up listings. */
export async function makeData(listings: number): Promise<string> {
  const dataDir = temporaryDirectory()
  await runWorker('fill-data.ts', [String(listings)], { execArgv: serverCode, env: settingsFor(dataDir) })
  return dataDir
}
