import { type Prisma, PrismaClient } from '@/generated/prisma/client'
import type { Engine } from './engine'

export type Database = {
  prisma: PrismaClient
  kind: Engine['kind']
  engine: Engine
  /** Releases the connections, or closes the embedded database so that its files are complete. */
  close(): Promise<void>
}

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient

/** Told of statements that took long. `sql` has placeholders where the values were. */
export type SlowQueries = { milliseconds: number; onSlow(query: { sql: string; milliseconds: number }): void }

/**
 * How long a save waits for its turn. The embedded database does one transaction at a time, and a long one, such as a
 * sheet of thousands of rows, must not make the saves of others fail.
 */
const patience = 60_000

/** Makes the client on an engine that has the newest schema. */
export function databaseOn(engine: Engine, slow?: SlowQueries): Database {
  const prisma = new PrismaClient({
    adapter: engine.adapter,
    errorFormat: 'minimal',
    transactionOptions: { maxWait: patience },
    log: [{ emit: 'event', level: 'query' }],
  })
  prisma.$on('query', ({ query, duration }) => {
    if (slow && duration >= slow.milliseconds) slow.onSlow({ sql: query, milliseconds: duration })
  })
  const close = async () => {
    await prisma.$disconnect()
    await engine.close()
  }
  return { prisma, kind: engine.kind, engine, close }
}
