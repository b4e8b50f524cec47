import fs from 'node:fs'
import path from 'node:path'

/** Writes a file, or the list of names in a folder, to the disk. */
export function syncPath(file: string): void {
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Writes a folder and all in it to the disk, as after the making of a database, which syncs nothing. */
export function syncFolder(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) syncFolder(file)
    else if (entry.isFile()) syncPath(file)
  }
  syncPath(folder)
}
