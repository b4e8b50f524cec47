/** `npm run backup [-- FILE]`: writes the whole database into one checked archive, also while the portal runs. */
import { archiveOf, noteOf, recordBackup, type Written, writeArchive } from '../server/backup/backup'
import { askRunningPortal } from '../server/backup/control'
import { openPresent } from '../server/backup/place'
import { applicationVersion } from '../server/backup/version'
import { archiveName, presentAddress, runCommand, say } from './command-line'

async function backUp(file: string): Promise<Written> {
  const address = presentAddress()
  const running = address.kind === 'embedded' ? await askRunningPortal(address.dataDir) : null
  if (running) {
    const written = await writeArchive(running.archive, file)
    await running.record(noteOf(written))
    return written
  }
  const engine = await openPresent(address)
  try {
    const written = await writeArchive(archiveOf(engine, applicationVersion()), file)
    await recordBackup(engine, noteOf(written))
    return written
  } finally {
    await engine.close()
  }
}

runCommand('npm run backup [-- FILE]', async (words, flags) => {
  if (words.length > 1 || flags.size > 0) return false
  const { file, bytes, sha256, manifest } = await backUp(words[0] ?? archiveName())
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  say(`${file}: ${manifest.tables.length} tables, ${rows} rows, ${bytes} bytes, read back and checked`)
  say(`sha256 ${sha256}`)
  return true
})
