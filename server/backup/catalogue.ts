import type { Sql } from '../engine'

/** A table as the database describes it. Types are in SQL; columns that compute themselves are left out. */
export type Table = { name: string; columns: { name: string; type: string }[]; key: string[] }

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Where Prisma keeps which migrations ran. It is made by migrating, not copied. */
export const HISTORY = '_prisma_migrations'

/** Makes both engines write values as the same texts, whatever their settings. For the transaction. */
export const SAME_TEXTS = `
  SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public`

/** Every table of the portal, by name, with its columns in their order and its primary key. */
export async function readTables(sql: Sql): Promise<Table[]> {
  const rows = await sql.query(
    `SELECT c.relname AS name,
       (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
          FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')::text AS columns,
       coalesce((SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
          FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
         WHERE i.indrelid = c.oid AND i.indisprimary), '[]')::text AS key
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
     ORDER BY c.relname COLLATE "C"`,
    [HISTORY],
  )
  return rows.map((row) => ({
    name: String(row.name),
    columns: JSON.parse(String(row.columns)) as Table['columns'],
    key: JSON.parse(String(row.key)) as string[],
  }))
}

/** Names of the finished migrations, in order; none where there is no history. */
export async function readHistory(sql: Sql): Promise<string[]> {
  const [found] = await sql.query(`SELECT to_regclass('public.${quote(HISTORY)}') IS NOT NULL AS found`)
  if (!found?.found) return []
  const rows = await sql.query(
    `SELECT migration_name AS name FROM ${quote(HISTORY)}
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  return rows.map((row) => String(row.name))
}

/** Where each counter stands; one that was never used is left out. */
export async function readSequences(sql: Sql): Promise<{ name: string; value: string }[]> {
  const rows = await sql.query(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename COLLATE "C"`,
  )
  return rows.map((row) => ({ name: String(row.name), value: String(row.value) }))
}
