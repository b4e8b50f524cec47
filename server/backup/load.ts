import fs from 'node:fs'
import type { Engine, Sql } from '../engine'
import { quote, readTables, SAME_TEXTS, type Table } from './catalogue'
import type { Manifest, TableEntry } from './manifest'

/** Characters of rows sent at a time. */
const BATCH = 1_000_000

type Rule = { table: string; name: string; definition: string }

/** Takes references between tables away, so that the order of tables and rows does not matter. */
async function dropReferences(sql: Sql): Promise<Rule[]> {
  const rows = (await sql.query(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )) as Rule[]
  for (const { table, name } of rows) await sql.script(`ALTER TABLE ${table} DROP CONSTRAINT ${quote(name)}`)
  return rows
}

/** Puts them back. Every row is checked; one that refers to nothing stops the restore. */
async function addReferences(sql: Sql, rules: readonly Rule[]): Promise<void> {
  for (const { table, name, definition } of rules) {
    await sql.script(`ALTER TABLE ${table} ADD CONSTRAINT ${quote(name)} ${definition}`)
  }
}

/** The lines of a file. Not by readline, which also ends a line at U+2028, and that may stand inside a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of fs.createReadStream(file, { encoding: 'utf8' })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

async function loadTable(sql: Sql, entry: TableEntry): Promise<void> {
  const columns = entry.columns.map(({ name }) => quote(name)).join(', ')
  const values = entry.columns.map(({ type }, index) => `(line->>${index})::${type}`).join(', ')
  const insert = `INSERT INTO ${quote(entry.name)} (${columns}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM json_array_elements($1::json) AS line`
  let lines: string[] = []
  let size = 0
  const send = async () => {
    if (lines.length > 0) await sql.query(insert, [`[${lines.join(',')}]`])
    lines = []
    size = 0
  }
  for await (const line of linesOf(entry.file)) {
    lines.push(line)
    size += line.length
    if (size > BATCH) await send()
  }
  await send()
  const [counted] = await sql.query(`SELECT count(*)::int AS rows FROM ${quote(entry.name)}`)
  if (counted?.rows !== entry.rows) {
    throw new Error(`${entry.name} has ${counted?.rows} rows after loading, the archive has ${entry.rows}`)
  }
}

function requireSameTables(here: readonly Table[], manifest: Manifest): void {
  const shapes = (tables: readonly Pick<Table, 'name' | 'columns'>[]) =>
    JSON.stringify(tables.map(({ name, columns }) => [name, columns.map((column) => [column.name, column.type])]))
  if (shapes(here) !== shapes(manifest.tables)) {
    throw new Error('The tables in the archive are not those its migrations make. Was it made by a changed portal?')
  }
}

/**
 * Fills the tables from an unpacked archive, replacing what is in them; all or nothing.
 * @param engine has exactly the migrations the archive names
 * @throws Error when tables, counts or references do not fit
 */
export function loadTables(engine: Engine, manifest: Manifest): Promise<void> {
  return engine.transaction(async (sql) => {
    await sql.script(SAME_TEXTS)
    const tables = await readTables(sql)
    requireSameTables(tables, manifest)
    const names = tables.map(({ name }) => quote(name))
    // What triggers do was done when the rows were first written; the audit log's would refuse to be emptied.
    for (const name of names) await sql.script(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    const references = await dropReferences(sql)
    if (names.length > 0) await sql.script(`TRUNCATE ${names.join(', ')}`)
    for (const entry of manifest.tables) await loadTable(sql, entry)
    for (const { name, value } of manifest.sequences) {
      await sql.query(`SELECT setval($1::regclass, $2::bigint)`, [`public.${quote(name)}`, value])
    }
    await addReferences(sql, references)
    for (const name of names) await sql.script(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
  })
}
