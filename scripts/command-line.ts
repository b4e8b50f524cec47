import path from 'node:path'
import type { Address } from '../server/backup/place'
import { env } from '../server/env'

/** Where the data of the settings is: on the server of DATABASE_URL, or else in DATA_DIR. */
export function presentAddress(): Address {
  const { databaseUrl, dataDir } = env()
  return databaseUrl ? { kind: 'server', url: databaseUrl } : { kind: 'embedded', dataDir }
}

/** A file name for an archive made now. */
export function archiveName(): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  return path.join('backups', `living-in-jinan-${time}.tar.gz`)
}

export const say = (text: string) => void process.stdout.write(`${text}\n`)

/**
 * Runs a command for an operator: what it throws becomes one sentence on the error stream and status 1.
 * @param usage shown when the words of the command line are not understood, for which `work` returns false
 */
export function runCommand(usage: string, work: (words: string[], flags: Set<string>) => Promise<boolean>): void {
  const all = process.argv.slice(2)
  const flags = new Set(all.filter((word) => word.startsWith('--')))
  work(
    all.filter((word) => !word.startsWith('--')),
    flags,
  ).then(
    (understood) => {
      if (!understood) process.stderr.write(`${usage}\n`)
      process.exit(understood ? 0 : 2)
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    },
  )
}
