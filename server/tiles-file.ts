import fs from 'node:fs'

/** Where the portal serves the map tiles of the operator. */
export const tilesPath = '/map/tiles.pmtiles'

/** The first bytes of a PMTiles archive of version 3. */
const beginning = Buffer.from('PMTiles\u0003')

/**
 * Makes sure at the start that the file of PMTILES_FILE can be read and is what it should be.
 * @throws Error whose message names the variable and what is wrong
 */
export function checkTilesFile(file: string): void {
  const bytes = Buffer.alloc(beginning.length)
  try {
    const opened = fs.openSync(file, 'r')
    fs.readSync(opened, bytes, 0, bytes.length, 0)
    fs.closeSync(opened)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `These environment variables cannot be used:\n  PMTILES_FILE names no file that can be read: ${reason}`,
    )
  }
  if (!bytes.equals(beginning)) {
    throw new Error('These environment variables cannot be used:\n  PMTILES_FILE is no PMTiles archive of version 3')
  }
}
