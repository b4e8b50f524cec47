import fs from 'node:fs'
import path from 'node:path'
import { syncPath } from '../sync'

/** What is on the way between two folders, so that a restore cut off between two renames is finished by the next. */
export type Exchange = { made: string; kept: string | null }

const exchangeFile = (dataDir: string) => path.join(dataDir, 'exchange.json')

/** Finishes an exchange of folders that was begun, if there is one. Call with the lock of the data directory. */
export function finishExchange(dataDir: string): void {
  const file = exchangeFile(dataDir)
  if (!fs.existsSync(file)) return
  const { made, kept } = JSON.parse(fs.readFileSync(file, 'utf8')) as Exchange
  const [present, next] = [path.join(dataDir, 'pg'), path.join(dataDir, made)]
  if (fs.existsSync(next)) {
    if (kept && fs.existsSync(present)) fs.renameSync(present, path.join(dataDir, kept))
    fs.renameSync(next, present)
  }
  syncPath(dataDir)
  fs.rmSync(file)
}

/** Writes down what is to change places, before anything does. */
export function writeExchange(dataDir: string, exchange: Exchange): void {
  const file = exchangeFile(dataDir)
  fs.writeFileSync(`${file}.new`, JSON.stringify(exchange))
  syncPath(`${file}.new`)
  fs.renameSync(`${file}.new`, file)
  syncPath(dataDir)
}
