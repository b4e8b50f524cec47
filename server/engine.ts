import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

export type SqlRow = Record<string, unknown>

/** Plain SQL inside one transaction, for what Prisma cannot say: copying whole tables, changing schemas. */
export type Sql = {
  /** Runs one statement with its values. */
  query(text: string, values?: unknown[]): Promise<SqlRow[]>
  /** Runs several statements without values. */
  script(text: string): Promise<void>
}

/** A PostgreSQL, in this process or on a server, under one interface. Prisma works on its `adapter`. */
export type Engine = {
  kind: 'embedded' | 'server'
  adapter: SqlMigrationAwareDriverAdapterFactory
  /** Runs `work` in one transaction of its own; it is undone when `work` rejects. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Runs `work` while no other instance on this database runs work under the same number; they wait. */
  alone<T>(lock: number, work: () => Promise<T>): Promise<T>
  connections(): { open: number; idle: number; waiting: number }
  /** Releases the connections, or closes the embedded database so that its files are complete. */
  close(): Promise<void>
}

/** The error of an engine in Prisma's shape, without which its message would be lost on the way. */
function scriptError(error: Error & { code?: string }): DriverAdapterError {
  const { code = 'XX000', message } = error
  const unknown = { detail: undefined, column: undefined, hint: undefined }
  return new DriverAdapterError({ kind: 'postgres', code, message, severity: 'ERROR', ...unknown })
}

/**
 * Prisma's server adapter cuts a script at every semicolon, also inside the body of a function; the embedded one does
 * not wait for a script and loses its error. Both engines read whole scripts themselves.
 */
export function runningScriptsWith(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  run: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  const executeScript = async (script: string) => {
    await run(script).catch((error) => Promise.reject(scriptError(error)))
  }
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    connect: async () => Object.assign(await adapter.connect(), { executeScript }),
  }
}
