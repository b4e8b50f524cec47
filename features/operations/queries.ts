import 'server-only'
import fs from 'node:fs/promises'
import { BACKUP_MADE, type BackupNote, backupNoteSchema } from '@/server/backup/backup'
import { readHistory } from '@/server/backup/catalogue'
import { applicationVersion } from '@/server/backup/version'
import { database } from '@/server/db'
import { env } from '@/server/env'
import { readFeed, readFront, readProcess } from '@/server/measurements'

/** How this instance is doing; sizes in bytes, times as instants. Null is not known, or does not apply. */
export type SystemView = {
  version: string
  node: string
  startedAt: Date
  memory: number
  database: { kind: 'embedded' | 'server'; version: string; bytes: number; migrations: number; newest: string | null }
  connections: { open: number; idle: number; waiting: number }
  slowQueries: number
  contentVersion: string
  feed: { connected: boolean; heardAt: Date | null } | null
  cache: { pages: number; bytes: number; hits: number; answers: number } | null
  lastBackup: { at: Date; note: BackupNote | null } | null
  disk: { free: number; total: number } | null
}

async function readDatabase() {
  const { engine } = await database()
  return engine.transaction(async (sql) => {
    const [row] = await sql.query(`SELECT current_setting('server_version') AS version,
      pg_database_size(current_database())::text AS bytes,
      (SELECT coalesce(max(version), 0)::text FROM "ContentChange") AS content`)
    const history = await readHistory(sql)
    return {
      contentVersion: String(row?.content),
      database: {
        kind: engine.kind,
        version: String(row?.version),
        bytes: Number(row?.bytes),
        migrations: history.length,
        newest: history.at(-1) ?? null,
      },
      connections: engine.connections(),
    }
  })
}

async function readLastBackup(): Promise<SystemView['lastBackup']> {
  const { prisma } = await database()
  const row = await prisma.auditEvent.findFirst({ where: { action: BACKUP_MADE }, orderBy: { at: 'desc' } })
  return row && { at: row.at, note: backupNoteSchema.safeParse(row.detail).data ?? null }
}

async function readDisk(): Promise<SystemView['disk']> {
  try {
    const { bavail, blocks, bsize } = await fs.statfs(env().dataDir)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    // With a database server there may be no data directory.
    return null
  }
}

function readCache(): SystemView['cache'] {
  const cache = readFront()?.cache
  if (!cache) return null
  const { hit, miss, stale, failed, 'stale-error': staleError, entries, bytes } = cache
  return { pages: entries, bytes, hits: hit, answers: hit + miss + stale + staleError + failed }
}

/** Everything the system screen shows of the instance that answers. */
export async function readSystem(): Promise<SystemView> {
  const own = readProcess()
  const feed = readFeed()
  const [stored, lastBackup, disk] = await Promise.all([readDatabase(), readLastBackup(), readDisk()])
  return {
    ...stored,
    version: applicationVersion(),
    node: process.versions.node,
    startedAt: new Date(Date.now() - own.uptimeSeconds * 1000),
    memory: own.memory.rss,
    slowQueries: own.slowQueries,
    feed: feed && { connected: feed.connected, heardAt: feed.heardAt === null ? null : new Date(feed.heardAt) },
    cache: readCache(),
    lastBackup,
    disk,
  }
}
