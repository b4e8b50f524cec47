import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

type EngineModule = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      debug: () => void,
      adapter: ReturnType<typeof bindMigrationAwareSqlAdapterFactory>,
    ) => Promise<SchemaEngine>
  }
}

let loaded: Promise<EngineModule> | undefined

/** Its JavaScript half keeps one WebAssembly instance, so there is one per process; engines are made from it. */
async function load(projectDir: string): Promise<EngineModule> {
  const require = createRequire(path.join(projectDir, 'package.json'))
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = (await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ file)) as EngineModule
  const registry = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } }
  registry.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(message) {
      throw new Error(message)
    },
  }
  const wasm = await WebAssembly.compile(fs.readFileSync(file.replace(/\.js$/, '.wasm')))
  const instance = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

/**
 * Starts Prisma's own schema engine in its WebAssembly build, so that neither a native binary nor a download is
 * needed to write, check or apply migrations.
 * @param adapter where it runs its SQL
 * @param projectDir folder that holds `prisma/`
 */
export async function startSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  projectDir: string,
): Promise<SchemaEngine> {
  loaded ??= load(projectDir)
  const engine = await loaded
  const schema = path.join(projectDir, 'prisma/schema.prisma')
  return engine.SchemaEngine.new(
    { datamodels: [['prisma/schema.prisma', fs.readFileSync(schema, 'utf8')]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

/** The migrations on disk, in the shape the engine wants. */
export function readMigrations(projectDir: string): MigrationList {
  const baseDir = path.join(projectDir, 'prisma/migrations')
  const names = fs.existsSync(baseDir)
    ? fs
        .readdirSync(baseDir)
        .filter((name) => fs.existsSync(path.join(baseDir, name, 'migration.sql')))
        .sort()
    : []
  return {
    baseDir,
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}
