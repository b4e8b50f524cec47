/**
 * Loaded before a process that saves, it plays a disk that keeps only what was synced: `MIRROR` gets a copy of the
 * database's folder as it would be found after a power cut. The cut comes by itself, in the middle of the work: at sync
 * number `CUT_AT` after `CUT_FROM` (`start`, or `work` for after the process has said what it found), before or after
 * it took effect. Linux only, for it asks /proc which file a descriptor is.
 */
import fs from 'node:fs'
import path from 'node:path'

const folder = path.resolve(process.env.DATA_DIR ?? '', 'pg')
const mirror = process.env.MIRROR ?? ''
const contents = `${mirror}-contents`
const cutAt = Number(process.env.CUT_AT)
const sync = fs.fsyncSync
const write = fs.writeSync
let counting = process.env.CUT_FROM === 'start'
let syncs = 0

/** Where the synced content of a file is kept, whatever the file is called by then. */
const contentOf = (file: string) => path.join(contents, String(fs.statSync(file).ino))

function nameFile(file: string, name: string): void {
  const content = contentOf(file)
  // Its name was synced and its content was not: an empty file is what may be left.
  if (!fs.existsSync(content)) fs.writeFileSync(content, '')
  fs.mkdirSync(path.dirname(name), { recursive: true })
  fs.rmSync(name, { force: true })
  fs.linkSync(content, name)
}

function keepFile(file: string, name: string): void {
  fs.copyFileSync(file, contentOf(file))
  nameFile(file, name)
}

/** Names appear and disappear for good when their folder is synced. */
function keepNames(directory: string, copy: string): void {
  fs.mkdirSync(copy, { recursive: true })
  for (const name of fs.readdirSync(copy)) {
    if (!fs.existsSync(path.join(directory, name))) fs.rmSync(path.join(copy, name), { recursive: true })
  }
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const [from, to] = [path.join(directory, entry.name), path.join(copy, entry.name)]
    if (entry.isDirectory()) fs.mkdirSync(to, { recursive: true })
    else nameFile(from, to)
  }
}

function keep(file: string): void {
  const name = path.join(mirror, path.relative(folder, file))
  if (fs.statSync(file).isDirectory()) keepNames(file, name)
  else keepFile(file, name)
}

/** What was there when the power came back is on the disk. */
function keepAll(directory: string): void {
  keep(directory)
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) keepAll(file)
    else keep(file)
  }
}

for (const made of [mirror, contents]) {
  fs.rmSync(made, { recursive: true, force: true })
  fs.mkdirSync(made, { recursive: true })
}
if (fs.existsSync(folder)) keepAll(folder)

fs.writeSync = ((...args: Parameters<typeof fs.writeSync>) => {
  // Its words on standard output; the database writes its files the same way.
  if (args[0] === 1) counting = true
  return write(...args)
}) as typeof fs.writeSync

fs.fsyncSync = (descriptor) => {
  const file = fs.readlinkSync(`/proc/self/fd/${descriptor}`)
  const within = file === folder || file.startsWith(`${folder}/`)
  if (within && counting) syncs += 1
  if (syncs === cutAt) process.kill(process.pid, 'SIGKILL')
  sync(descriptor)
  if (within) keep(file)
  if (within && syncs + 1 === cutAt && Math.random() < 0.5) process.kill(process.pid, 'SIGKILL')
}
