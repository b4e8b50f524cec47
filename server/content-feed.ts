import type { Client } from 'pg'
import { APPLICATION_NAME } from './engine-server'

/** The channel on which a publishing transaction wakes the other instances. It carries no content. */
export const CONTENT_CHANNEL = 'content_change'

export type FeedState = {
  /** Whether the last question to the database was answered. */
  connected: boolean
  /** Newest content change this instance has acted on, or null before the first answer. */
  version: bigint | null
  /** When the database last answered, milliseconds since 1970, or null. */
  heardAt: number | null
}

export type ContentFeed = { state(): FeedState; close(): Promise<void> }

/** Where metrics, in another bundle of this process, find the state of the feed. */
export const FEED_KEY = Symbol.for('living-in-jinan.content-feed')

type FeedLog = Record<'info' | 'warn', (details: Record<string, unknown>, message: string) => void>

export type FeedOptions = {
  url: string
  /** Wait for notifications as well; impossible behind a pooler that shares sessions, where polling has to do. */
  listen: boolean
  onChange(change: { paths: string[]; number: bigint }): void
  /** What changed cannot be known: the feed has just begun, or the numbers went back after a restore. */
  onGap(): void
  log: FeedLog
  /** Time between two looks, 1,000 ms unless told. */
  pollMilliseconds?: number
}

/** A server that does not answer a look in this time is taken for lost, so that a dead line does not go unnoticed. */
const PATIENCE_MS = 3000

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5000

async function readChanges(client: Client, after: bigint): Promise<{ version: string; paths: string[] }[]> {
  const sql = 'SELECT version::text, paths FROM "ContentChange" WHERE version > $1 ORDER BY version'
  return (await client.query(sql, [after.toString()])).rows
}

async function newestVersion(client: Client): Promise<bigint> {
  const { rows } = await client.query('SELECT coalesce(max(version), 0)::text AS newest FROM "ContentChange"')
  return BigInt(rows[0].newest)
}

/**
 * Follows what the instances on one PostgreSQL server publish. A notification makes it look at once; a look every
 * second finds what no notification told. A lost connection is made anew, and what was missed meanwhile is read then.
 * @returns after the first look, or after the first failure: the feed goes on trying
 */
export async function followContentChanges(options: FeedOptions): Promise<ContentFeed> {
  const { Client } = await import('pg')
  const { url, listen, onChange, onGap, log, pollMilliseconds = 1000 } = options
  const state: FeedState = { connected: false, version: null, heardAt: null }
  let client: Client | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let lookAgain = false
  let pause = FIRST_PAUSE_MS

  async function connect(): Promise<Client> {
    const made = new Client({
      connectionString: url,
      application_name: APPLICATION_NAME,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    })
    made.on('error', (error) => {
      // Told here only while nobody asks; a look under way fails by itself.
      if (client === made && !looking) lose(error)
    })
    made.on('notification', () => void look())
    try {
      await made.connect()
      if (listen) await made.query(`LISTEN ${CONTENT_CHANNEL}`)
    } catch (error) {
      await made.end().catch(() => {})
      throw error
    }
    return made
  }

  function lose(error: unknown): void {
    const lost = client
    client = undefined
    lost?.end().catch(() => {})
    // Once for each loss, however long it lasts.
    if (state.connected || pause === FIRST_PAUSE_MS) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'content feed lost the database')
    }
    state.connected = false
    schedule(pause)
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void look(), milliseconds)
  }

  async function readOnce(): Promise<void> {
    client ??= await connect()
    const newest = await newestVersion(client)
    if (state.version === null || newest < state.version) {
      onGap()
      state.version = newest
    } else if (newest > state.version) {
      for (const { version, paths } of await readChanges(client, state.version)) {
        onChange({ paths, number: BigInt(version) })
        state.version = BigInt(version)
      }
    }
    if (!state.connected) log.info({ version: state.version.toString(), listen }, 'content feed follows the database')
    state.connected = true
    state.heardAt = Date.now()
    pause = FIRST_PAUSE_MS
  }

  async function lookUntilQuiet(): Promise<void> {
    try {
      do {
        lookAgain = false
        await readOnce()
      } while (lookAgain && !closed)
      schedule(pollMilliseconds)
    } catch (error) {
      lose(error)
    }
  }

  /** One look at a time; who asks meanwhile gets another one after it, since this one may have begun too early. */
  function look(): Promise<void> {
    if (looking) lookAgain = true
    looking ??= lookUntilQuiet().finally(() => {
      looking = undefined
    })
    return looking
  }

  const read = () => ({ ...state })
  Reflect.set(globalThis, FEED_KEY, read)
  await look()
  return {
    state: read,
    async close() {
      closed = true
      if (Reflect.get(globalThis, FEED_KEY) === read) Reflect.deleteProperty(globalThis, FEED_KEY)
      clearTimeout(timer)
      await looking
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
