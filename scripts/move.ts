/**
 * `npm run move -- server [--force]`: from the embedded database in DATA_DIR to the server of DATABASE_URL.
 * `npm run move -- embedded [--force]`: back. The source stays as it is; nothing may run on either meanwhile.
 * Pictures stay where they are, for both use them.
 */
import path from 'node:path'
import { archiveOf, withFolder, writeArchive } from '../server/backup/backup'
import { type Address, openPresent, requireNoPortal } from '../server/backup/place'
import { restoreArchive } from '../server/backup/restore'
import { applicationVersion } from '../server/backup/version'
import { env } from '../server/env'
import { runCommand, say } from './command-line'

async function copyTo(file: string, source: Address): Promise<void> {
  const engine = await openPresent(source)
  try {
    // What a running portal wrote after this copy would stay behind.
    if (source.kind === 'server') await requireNoPortal(engine)
    await writeArchive(archiveOf(engine, applicationVersion(), null), file)
  } finally {
    await engine.close()
  }
}

runCommand('npm run move -- server [--force] | embedded [--force]', async ([to, ...others], flags) => {
  const force = flags.delete('--force')
  if ((to !== 'server' && to !== 'embedded') || others.length > 0 || flags.size > 0) return false
  const { databaseUrl, dataDir } = env()
  if (!databaseUrl) throw new Error('Set DATABASE_URL: moving needs to know the server, in either direction.')
  const places: Record<Address['kind'], Address> = {
    server: { kind: 'server', url: databaseUrl },
    embedded: { kind: 'embedded', dataDir },
  }
  const source = to === 'server' ? places.embedded : places.server
  await withFolder(async (folder) => {
    const file = path.join(folder, 'move.tar.gz')
    await copyTo(file, source)
    const { manifest, kept } = await restoreArchive(file, places[to], process.cwd(), force)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    say(`Moved ${manifest.tables.length} tables, ${rows} rows. Every table was read back and is the same.`)
    if (kept) say(`What was there before is kept as ${kept}.`)
  })
  say(to === 'server' ? 'Start the portal with DATABASE_URL set.' : 'Start the portal without DATABASE_URL.')
  return true
})
