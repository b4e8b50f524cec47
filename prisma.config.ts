import { defineConfig } from 'prisma/config'

// The native schema engine is neither downloaded nor needed: migrations are written, checked and applied with its
// WebAssembly build (scripts/schema-engine.ts, server/migrate.ts). Prisma only wants to see a file at this path.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://unused:unused@127.0.0.1:5432/unused' },
})
