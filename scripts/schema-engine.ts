/**
 * Writes and checks migrations with Prisma's own engine on a throw-away embedded database.
 *   npm run db:migration -- NAME   writes prisma/migrations/<time>_NAME from the difference to schema.prisma
 *   npm run db:check               fails when schema.prisma and the migrations disagree
 */
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { readMigrations, startSchemaEngine } from '../server/schema-engine'

const projectDir = process.cwd()
const scratch = () => new PrismaPGlite(new PGlite())

async function difference(): Promise<string> {
  const first = scratch()
  const engine = await startSchemaEngine(
    {
      provider: 'postgres',
      adapterName: first.adapterName,
      connect: () => first.connect(),
      connectToShadowDb: () => scratch().connect(),
    },
    projectDir,
  )
  const migrations = readMigrations(projectDir)
  const schema = fs.readFileSync(path.join(projectDir, 'prisma/schema.prisma'), 'utf8')
  const { stdout } = await engine.diff({
    from: migrations.migrationDirectories.length ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}

const sql = await difference()
const isEmpty = /^\s*(-- This is an empty migration\.)?\s*$/.test(sql)
const argument = process.argv[2] ?? 'change'
if (argument === '--check') {
  process.stdout.write(isEmpty ? 'The schema and the migrations agree.\n' : `${sql}\n`)
  process.exit(isEmpty ? 0 : 1)
}
if (isEmpty) {
  process.stdout.write('Nothing to do.\n')
  process.exit(0)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const directory = path.join(projectDir, 'prisma/migrations', `${stamp}_${argument}`)
fs.mkdirSync(directory, { recursive: true })
fs.writeFileSync(path.join(directory, 'migration.sql'), sql)
fs.writeFileSync(path.join(projectDir, 'prisma/migrations/migration_lock.toml'), 'provider = "postgresql"\n')
process.stdout.write(`${directory}\n`)
process.exit(0)
