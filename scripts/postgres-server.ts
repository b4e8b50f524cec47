import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

type Server = {
  url: string
  /** Ends it without a word, as when its machine dies. */
  stop(): void
  /** Starts it again with its data. @returns whether it answers */
  start(): boolean
}

/** Folder of `initdb` and `pg_ctl`: on the path, or where Debian keeps them. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).map((version) => path.join(debian, version, 'bin'))
    : []
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...versions]
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => fs.existsSync(path.join(folder, name)))) ?? null
}

/**
 * Starts a throw-away PostgreSQL server that only listens on a socket in `folder`.
 * @returns null where there are no server programs, or where root has no account to run them as (they refuse root)
 */
export function startPostgres(folder: string): Server | null {
  const programs = findPrograms()
  if (!programs) return null
  const isRoot = process.getuid?.() === 0
  if (isRoot && spawnSync('id', ['postgres']).status !== 0) return null
  const home = path.join(folder, 'postgres')
  fs.mkdirSync(home, { recursive: true })
  if (isRoot) {
    fs.chmodSync(folder, 0o755)
    spawnSync('chown', ['postgres', home])
  }
  const run = (name: string, args: string[]) => {
    const program = path.join(programs, name)
    const [command, all] = isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args]
    return spawnSync(command, all, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  const data = path.join(home, 'data')
  const socketOnly = `-c listen_addresses='' -c unix_socket_directories=${home} -c fsync=off`
  if (!run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C'])) return null
  const start = () => run('pg_ctl', ['-D', data, '-w', '-l', path.join(home, 'log'), '-o', socketOnly, 'start'])
  if (!start()) return null
  return {
    start,
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(home)}`,
    stop: () => void run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']),
  }
}
