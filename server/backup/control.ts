import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Engine } from '../engine'
import { log } from '../log'
import { mediaStore } from '../media/store'
import { archiveOf, type BackupNote, backupNoteSchema, recordBackup } from './backup'
import { applicationVersion } from './version'

/** Names the socket of the running process. The socket is elsewhere: paths of sockets must be short. */
const controlFile = (dataDir: string) => path.join(dataDir, 'control.json')

async function answer(engine: Engine, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method === 'POST' && req.url === '/backup') {
    res.writeHead(200, { 'content-type': 'application/gzip' })
    return pipeline(Readable.from(archiveOf(engine, applicationVersion(), mediaStore())), res)
  }
  if (req.method === 'POST' && req.url === '/recorded') {
    await recordBackup(engine, backupNoteSchema.parse(await json(req)))
    res.end()
    return
  }
  res.writeHead(404).end()
}

/**
 * Opens the private way by which commands on this machine ask the process that holds the embedded database: a socket
 * in a folder only its owner may enter. Nothing of it is reachable over the network.
 */
export async function openControl(dataDir: string, engine: Engine): Promise<{ close(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-control-'))
  const socketPath = path.join(folder, 'socket')
  const server = http.createServer((req, res) => {
    // A cut answer has no seal at its end, by which the other side knows.
    answer(engine, req, res).catch((error: unknown) => {
      log.error({ err: error, target: req.url }, 'backup failed')
      res.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  // A process that has nothing else to do may end.
  server.unref()
  fs.writeFileSync(controlFile(dataDir), JSON.stringify({ socketPath }), { mode: 0o600 })
  return {
    async close() {
      fs.rmSync(controlFile(dataDir), { force: true })
      await new Promise<void>((resolve) => server.close(() => resolve()))
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function socketOf(dataDir: string): string | null {
  try {
    return (JSON.parse(fs.readFileSync(controlFile(dataDir), 'utf8')) as { socketPath: string }).socketPath
  } catch {
    return null
  }
}

function ask(socketPath: string, target: string, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, path: target, method: 'POST' }, (response) => {
      if (response.statusCode === 200) return resolve(response)
      reject(new Error(`The portal answered ${response.statusCode} when asked for a backup. Its log says why.`))
    })
    request.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ECONNRESET' ? new Error('The portal broke off the backup. Its log says why.') : error)
    })
    request.end(body)
  })
}

/** What a running portal gives to a command. */
export type RunningPortal = {
  /** The archive of its database and pictures as of now. */
  archive: AsyncIterable<Uint8Array>
  record(note: BackupNote): Promise<void>
}

/** Asks the process that holds the embedded database for a copy. @returns null when none is running */
export async function askRunningPortal(dataDir: string): Promise<RunningPortal | null> {
  const socketPath = socketOf(dataDir)
  if (!socketPath) return null
  try {
    const archive = await ask(socketPath, '/backup', '')
    return { archive, record: async (note) => void (await ask(socketPath, '/recorded', JSON.stringify(note))).resume() }
  } catch (error) {
    // It ended without a word and left the file behind.
    if (['ENOENT', 'ECONNREFUSED'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
