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

/** Makes the client on an engine that has the newest schema. */
export function databaseOn(engine: Engine): Database {
  const prisma = new PrismaClient({ adapter: engine.adapter })
  const close = async () => {
    await prisma.$disconnect()
    await engine.close()
  }
  return { prisma, kind: engine.kind, engine, close }
}
