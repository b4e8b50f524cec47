import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { mediaType } from '@/lib/media-name'
import { syncPath } from '../sync'
import type { MediaStore } from './store'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Pictures in a folder of this machine, or one that several instances share. It is made at the first write. */
export function folderStore(directory: string): MediaStore {
  return {
    async put(name, bytes) {
      if (mediaType(name) === null) throw new Error(`"${name}" is no name of a picture`)
      const file = path.join(directory, name)
      await fs.mkdir(path.dirname(file), { recursive: true })
      // The name appears with the whole file only, also after a power cut.
      const partial = `${file}.${randomBytes(4).toString('hex')}`
      await fs.writeFile(partial, bytes)
      syncPath(partial)
      await fs.rename(partial, file)
      syncPath(path.dirname(file))
    },
    async read(name) {
      if (mediaType(name) === null) return null
      return fs.readFile(path.join(directory, name)).catch((error) => {
        if (isMissing(error)) return null
        throw error
      })
    },
    async remove(name) {
      if (mediaType(name) === null) return
      const file = path.join(directory, name)
      await fs.rm(file, { force: true })
      // Gone with its last version.
      await fs.rmdir(path.dirname(file)).catch(() => {})
    },
  }
}
