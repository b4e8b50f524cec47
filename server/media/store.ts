import { env } from '../env'
import { bucketStore } from './bucket-store'
import { folderStore } from './folder-store'

/** Where the versions of pictures are. Names are those of `lib/media-name.ts`; anything else is refused or not found. */
export type MediaStore = {
  /** Keeps a file. Equal names are equal files, so writing one again changes nothing. */
  put(name: string, bytes: Buffer): Promise<void>
  /** The file, or null when there is none of that name. */
  read(name: string): Promise<Buffer | null>
  remove(name: string): Promise<void>
}

/** The store of the settings: a bucket where one is named, else a folder. */
export function mediaStore(): MediaStore {
  const { mediaBucket, mediaDir } = env()
  return mediaBucket ? bucketStore(mediaBucket) : folderStore(mediaDir)
}
