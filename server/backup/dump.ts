import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Engine, Sql } from '../engine'
import { quote, readHistory, readSequences, readTables, SAME_TEXTS, type Table } from './catalogue'
import { ARCHIVE_FORMAT, type Manifest, type TableEntry } from './manifest'

/** Rows fetched at a time. Revisions are the largest, at some kilobytes each. */
const BATCH = 1000

async function dumpTable(sql: Sql, table: Table, number: number, folder: string): Promise<TableEntry> {
  const file = `tables/${String(number).padStart(2, '0')}.ndjson`
  const texts = table.columns.map(({ name }) => `${quote(name)}::text`).join(', ')
  // In one order on every engine and in every collation, so that equal contents are equal files.
  const sorting = (table.key.length > 0 ? table.key : table.columns.map(({ name }) => name))
    .map((name) => `${quote(name)}::text COLLATE "C"`)
    .join(', ')
  await sql.query(
    `DECLARE dump NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${texts}])::text AS line FROM ${quote(table.name)} ORDER BY ${sorting}`,
  )
  const entry: TableEntry = { name: table.name, columns: table.columns, rows: 0, file, bytes: 0, sha256: '' }
  const hash = createHash('sha256')
  const handle = await fs.open(path.join(folder, file), 'w', 0o600)
  try {
    for (;;) {
      const rows = await sql.query(`FETCH ${BATCH} FROM dump`)
      if (rows.length === 0) break
      const lines = Buffer.from(`${rows.map(({ line }) => line).join('\n')}\n`)
      hash.update(lines)
      await handle.write(lines)
      entry.rows += rows.length
      entry.bytes += lines.length
    }
  } finally {
    await handle.close()
  }
  await sql.query('CLOSE dump')
  return { ...entry, sha256: hash.digest('hex') }
}

/**
 * Writes every table as of one moment into a folder, while the portal goes on. On the embedded engine all other
 * questions wait until it is done.
 * @param folder exists and is empty
 * @param application version of the portal
 * @returns the manifest that describes the files
 */
export function dumpTables(engine: Engine, folder: string, application: string): Promise<Manifest> {
  return engine.transaction(async (sql) => {
    await sql.script(`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ${SAME_TEXTS}`)
    await fs.mkdir(path.join(folder, 'tables'))
    const tables: TableEntry[] = []
    for (const [number, table] of (await readTables(sql)).entries()) {
      tables.push(await dumpTable(sql, table, number + 1, folder))
    }
    const [server] = await sql.query('SHOW server_version')
    const [newest] = await sql.query('SELECT coalesce(max(version), 0)::text AS version FROM "ContentChange"')
    return {
      format: ARCHIVE_FORMAT,
      made: new Date().toISOString(),
      application,
      postgres: String(server?.server_version),
      kind: engine.kind,
      contentVersion: String(newest?.version),
      migrations: await readHistory(sql),
      tables,
      sequences: await readSequences(sql),
      pictures: [],
      missing: [],
    }
  })
}
