import fs from 'node:fs'
import path from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What is needed of an open file inside the WebAssembly file system. */
type OpenFile = { nfd?: number; node: unknown }
type NodeFiles = { stream_ops: { fsync?: (file: OpenFile) => number }; realPath(node: unknown): string }

/** Writes a file, or the list of names in a folder, to the disk. */
export function syncPath(file: string): void {
  const descriptor = fs.openSync(file, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * The embedded database's files, with the one thing its file system lacks: when PostgreSQL says that a file must be on
 * the disk now, it is written there. PostgreSQL knows when that matters: its log at a commit, tables at a checkpoint.
 */
class SyncedFiles extends NodeFS {
  override async init(...[lite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(lite, options)
    const syncing = (module: unknown) => {
      const files = (module as { NODEFS: NodeFiles }).NODEFS
      files.stream_ops.fsync = (file) => {
        // A folder is open without a descriptor of its own.
        if (file.nfd === undefined) syncPath(files.realPath(file.node))
        else fs.fsyncSync(file.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [emscriptenOpts.preRun ?? [], syncing].flat() } }
  }
}

/** Without them PGlite runs PostgreSQL with `-F`, which never asks for a sync; the other method never reaches us. */
const SYNC_PARAMETERS = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

/** The options by which an embedded database keeps what it acknowledged when the power fails. */
export function syncedFiles(folder: string): PGliteOptions {
  return { fs: new SyncedFiles(folder), startParams: [...PGlite.defaultStartParams, ...SYNC_PARAMETERS] }
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
