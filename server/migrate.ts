import type { SqlMigrationAwareDriverAdapterFactory, SqlQueryable } from '@prisma/driver-adapter-utils'
import { readMigrations, startSchemaEngine } from './schema-engine'

type Applied = { names: Set<string>; halfDone: string[] }

async function readApplied(connection: SqlQueryable): Promise<Applied> {
  const query = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] })
  const table = await query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL`)
  if (table.rows[0]?.[0] !== true) return { names: new Set(), halfDone: [] }
  const { rows } = await query(
    'SELECT migration_name, finished_at::text, rolled_back_at::text FROM "_prisma_migrations"',
  )
  const live = rows.filter((row) => row[2] === null)
  return {
    names: new Set(live.filter((row) => row[1] !== null).map((row) => String(row[0]))),
    halfDone: live.filter((row) => row[1] === null).map((row) => String(row[0])),
  }
}

/**
 * Brings the database to the newest migration, with Prisma's own engine and history table, so that Prisma's command
 * line agrees with it afterwards. Starting the engine takes a second, so it is skipped when nothing is missing.
 * @param factory where to connect
 * @param projectDir folder that holds `prisma/`
 * @param only the migrations to stop at, for an archive of an older portal; all unless told
 * @returns names of the migrations applied now
 * @throws Error with instructions when an earlier migration stopped half-way
 */
export async function migrate(
  factory: SqlMigrationAwareDriverAdapterFactory,
  projectDir: string,
  only?: readonly string[],
): Promise<string[]> {
  const all = readMigrations(projectDir)
  const wanted = all.migrationDirectories.filter(({ path }) => only?.includes(path) ?? true)
  const migrations = { ...all, migrationDirectories: wanted }
  const connection = await factory.connect()
  try {
    const applied = await readApplied(connection)
    if (applied.halfDone.length > 0) {
      throw new Error(
        `The migration ${applied.halfDone.join(', ')} stopped half-way. Restore the last backup, or repair the ` +
          'tables by hand and mark it with "npx prisma migrate resolve"; then start again.',
      )
    }
    if (migrations.migrationDirectories.every(({ path }) => applied.names.has(path))) return []
    const engine = await startSchemaEngine(factory, projectDir)
    const result = await engine.applyMigrations({
      migrationsList: migrations,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.appliedMigrationNames
  } finally {
    await connection.dispose()
  }
}
