import fs from 'node:fs'
import path from 'node:path'

type Owner = { pid: number; started: string | null }

/**
 * When process `pid` started, in clock ticks since boot, or null where the system does not tell (no /proc).
 * A process id alone is not enough to know an owner: after a crash in a container the next process gets the same one.
 */
function startOf(pid: number): string | null {
  try {
    // Field 22 of proc(5) stat; the command name before it may hold spaces, so count from its closing bracket.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return owner.started === null || startOf(owner.pid) === owner.started
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Owner
  } catch {
    return null
  }
}

/**
 * Claims a data directory for this process. The embedded database does not do so itself: two processes on one
 * directory would silently lose each other's writes.
 * @param dataDir absolute path; created if missing
 * @throws Error with a sentence for the operator when another living process holds it
 */
export function lockDataDirectory(dataDir: string): void {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'lock')
  const me: Owner = { pid: process.pid, started: startOf(process.pid) }
  const content = JSON.stringify(me)
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      fs.writeFileSync(file, content, { flag: 'wx' })
      process.once('exit', () => {
        if (readOwner(file)?.pid === me.pid) fs.rmSync(file, { force: true })
      })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = readOwner(file)
      if (owner && JSON.stringify(owner) === content) return
      if (owner && isRunning(owner)) {
        throw new Error(
          `The data in ${dataDir} is in use by process ${owner.pid}. ` +
            'Stop that process, choose another folder with DATA_DIR, or use a PostgreSQL server with DATABASE_URL.',
        )
      }
      fs.rmSync(file, { force: true })
    }
  }
  throw new Error(`The lock file ${file} keeps changing hands; is another process starting on the same data?`)
}
