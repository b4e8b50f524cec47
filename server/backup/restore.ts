import { mediaStore } from '../media/store'
import { migrate } from '../migrate'
import { readMigrations } from '../schema-engine'
import { unpackArchive } from './archive'
import { withFolder } from './backup'
import { dumpTables } from './dump'
import { loadTables } from './load'
import { ARCHIVE_FORMAT, type Manifest } from './manifest'
import { restorePictures } from './pictures'
import { type Address, openBeside, Refused } from './place'

export type Restored = { manifest: Manifest /** What the old data is called now, or null. */; kept: string | null }

/** @throws Refused when a newer portal made the archive */
function requireReadable({ format, migrations, application }: Manifest, projectDir: string): void {
  const known = readMigrations(projectDir).migrationDirectories.map(({ path }) => path)
  const unknown = migrations.filter((name) => !known.includes(name))
  if (format > ARCHIVE_FORMAT || unknown.length > 0) {
    throw new Refused(
      `The archive was made by a newer portal (version ${application}) than this one, which does not know ` +
        `${unknown.join(', ') || `format ${format}`}. Update this portal first.`,
    )
  }
}

/** @throws Error when a table in the database is not, to the byte, what the archive holds */
async function requireSame(manifest: Manifest, written: Manifest): Promise<void> {
  for (const table of manifest.tables) {
    const now = written.tables.find(({ name }) => name === table.name)
    if (now?.sha256 !== table.sha256) throw new Error(`${table.name} differs from the archive after loading`)
  }
}

/**
 * Puts an archive in place of the present data. It is checked whole, loaded beside the present data, read back and
 * compared; its pictures join those that are there; only then do the two change places. An archive of an older portal is brought up to date on the way.
 * @param projectDir folder that holds `prisma/`
 * @throws DamagedArchive, Refused, or Error; the present data is as it was then
 */
export function restoreArchive(file: string, address: Address, projectDir: string, force: boolean): Promise<Restored> {
  return withFolder(async (folder) => {
    const manifest = await unpackArchive(file, folder)
    requireReadable(manifest, projectDir)
    const place = await openBeside(address, force)
    try {
      await migrate(place.engine.adapter, projectDir, manifest.migrations)
      await loadTables(place.engine, manifest)
      await withFolder(async (copy) =>
        requireSame(manifest, await dumpTables(place.engine, copy, manifest.application)),
      )
      await migrate(place.engine.adapter, projectDir)
      await restorePictures(manifest, mediaStore())
    } catch (error) {
      await place.discard()
      throw error
    }
    return { manifest, kept: await place.accept() }
  })
}
