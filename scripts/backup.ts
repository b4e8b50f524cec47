/** `npm run backup [-- FILE]`: writes the whole database and its pictures into one checked archive, also while the portal runs. */
import { archiveOf, noteOf, recordBackup, type Written, writeArchive } from '../server/backup/backup'
import { askRunningPortal } from '../server/backup/control'
import { openPresent } from '../server/backup/place'
import { applicationVersion } from '../server/backup/version'
import { mediaStore } from '../server/media/store'
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
    const written = await writeArchive(archiveOf(engine, applicationVersion(), mediaStore()), file)
    await recordBackup(engine, noteOf(written))
    return written
  } finally {
    await engine.close()
  }
}

runCommand('npm run backup [-- FILE]', async (words, flags) => {
  if (words.length > 1 || flags.size > 0) return false
  const { file, bytes, sha256, manifest } = await backUp(words[0] ?? archiveName())
  const { tables, pictures, missing } = manifest
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(
    `${file}: ${tables.length} tables, ${rows} rows, ${pictures.length} files of pictures, ${bytes} bytes, ` +
      'read back and checked',
  )
  say(`sha256 ${sha256}`)
  // The archive is good for what it holds; but nobody looks at a nightly command that succeeds.
  if (missing.length > 0) {
    throw new Error(
      `The store of pictures lacks ${missing.length} files, such as ${missing[0]}. ` +
        'Does this command read the same MEDIA_DIR or bucket as the portal?',
    )
  }
  return true
})
