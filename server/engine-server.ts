import type { Pool, PoolClient } from 'pg'
import { type Engine, runningScriptsWith, type Sql } from './engine'

/** What the server sees of who is connected; a restore looks for it before it replaces anything. */
export const APPLICATION_NAME = 'living-in-jinan'

function sqlOf(client: PoolClient): Sql {
  return {
    query: async (text, values) => (await client.query(text, values)).rows,
    script: async (text) => void (await client.query(text)),
  }
}

async function inTransaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(sqlOf(client))
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // A connection on which even the rollback fails must not go back to the pool.
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}

/**
 * Makes the engine of a PostgreSQL server.
 * @param url connection string
 * @param connections how many connections the pool may open
 * @param onLost told when a connection breaks while nobody uses it
 */
export async function openServerEngine(
  url: string,
  connections: number,
  onLost: (error: Error) => void,
): Promise<Engine> {
  const { Client, Pool } = await import('pg')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const pool = new Pool({ connectionString: url, max: connections, application_name: APPLICATION_NAME })
  pool.on('error', onLost)
  return {
    kind: 'server',
    adapter: runningScriptsWith(new PrismaPg(pool), (script) => pool.query(script)),
    transaction: (work) => inTransaction(pool, work),
    async alone(lock, work) {
      const client = new Client({ connectionString: url, application_name: APPLICATION_NAME })
      client.on('error', onLost)
      await client.connect()
      try {
        // A lock of a transaction, not of a session: behind a pooler sessions are shared, and nobody would release it.
        await client.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0')
        await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
        return await work()
      } finally {
        await client.end()
      }
    },
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}
