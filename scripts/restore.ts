/**
 * `npm run restore -- FILE [--force]`: puts an archive in place of the data; what was there is put aside.
 * `npm run restore -- FILE --check`: only says whether the archive is whole.
 */
import { unpackArchive } from '../server/backup/archive'
import { withFolder } from '../server/backup/backup'
import type { Manifest } from '../server/backup/manifest'
import { restoreArchive } from '../server/backup/restore'
import { presentAddress, runCommand, say } from './command-line'

function summaryOf({ made, application, tables }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `made ${made} by version ${application}: ${tables.length} tables, ${rows} rows`
}

runCommand('npm run restore -- FILE [--force] | FILE --check', async ([file, ...others], flags) => {
  const [check, force] = [flags.delete('--check'), flags.delete('--force')]
  if (!file || others.length > 0 || flags.size > 0 || (check && force)) return false
  if (check) {
    const manifest = await withFolder((folder) => unpackArchive(file, folder))
    say(`${file} is whole, ${summaryOf(manifest)}`)
    return true
  }
  const { manifest, kept } = await restoreArchive(file, presentAddress(), process.cwd(), force)
  say(`Restored ${file}, ${summaryOf(manifest)}. Every table was read back and is the same.`)
  if (kept) say(`The data from before is kept as ${kept}. Delete it when you are sure.`)
  return true
})
