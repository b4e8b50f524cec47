import fs from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { syncPath } from './sync'

/** What is needed of an open file inside the WebAssembly file system. */
type OpenFile = { nfd?: number; node: unknown }
type NodeFiles = { stream_ops: { fsync?: (file: OpenFile) => number }; realPath(node: unknown): string }

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
