import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Everything a build is made from. */
const sources = [
  'app',
  'components',
  'features',
  'i18n',
  'instrumentation.ts',
  'lib',
  'messages',
  'next.config.ts',
  'package-lock.json',
  'server',
  'styles',
]

function newest(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))))
}

/**
 * Builds the portal unless there is a build newer than all it is made from.
 * @param directory folder of the project
 * @returns exit status of the build, 0 also when there was nothing to do
 */
export function buildIfNeeded(directory: string): number {
  const built = fs.statSync(path.join(directory, '.next/BUILD_ID'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (built > Math.max(...sources.map((source) => newest(path.join(directory, source))))) return 0
  process.stdout.write('Building the portal. This takes about a minute, once.\n')
  return spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', cwd: directory }).status ?? 1
}
