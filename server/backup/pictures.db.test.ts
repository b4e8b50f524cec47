import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPicture } from '@/features/media/commands'
import { mediaNames } from '@/lib/media-name'
import { anEmptyPlace, type EmptyPlace } from '@/test/database'
import { aMediaFolder } from '@/test/media-folder'
import { aPicture } from '@/test/pictures'
import { systemActor } from '../actor'
import { database, db } from '../db'
import { mediaStore } from '../media/store'
import { archiveOf, type Written, writeArchive } from './backup'
import type { Address } from './place'
import { restoreArchive } from './restore'

const mediaFolder = aMediaFolder()

let folder: string
let place: EmptyPlace
let address: Address

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-test-'))
  place = await anEmptyPlace()
  const { DATABASE_URL: url, DATA_DIR: dataDir = '' } = place.settings
  address = url ? { kind: 'server', url } : { kind: 'embedded', dataDir }
})

afterAll(async () => {
  await place.remove()
  fs.rmSync(folder, { recursive: true })
})

async function add(width: number): Promise<string[]> {
  const bytes = await aPicture({ width, height: 300 })
  const { hash } = await addPicture(systemActor, { fileName: 'test.jpg', bytes })
  const { widths } = await (await db()).picture.findUniqueOrThrow({ where: { hash } })
  return mediaNames({ hash, widths })
}

async function backUp(name: string): Promise<Written> {
  const { engine } = await database()
  return writeArchive(archiveOf(engine, '0.1.0', mediaStore()), path.join(folder, name))
}

/** Every file in the store, by its name. */
function stored(): Record<string, string> {
  const names = fs.readdirSync(mediaFolder(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    names.map(({ name, parentPath }) => {
      const file = path.join(parentPath, name)
      return [path.relative(mediaFolder(), file), fs.readFileSync(file, 'base64')]
    }),
  )
}

describe('The pictures of a portal that was destroyed', () => {
  it('come back with its backup, to the byte, and what is there already is left alone', async () => {
    const names = await add(900)
    const { file, manifest } = await backUp('made.tar.gz')
    expect(manifest.pictures.map(({ name }) => name)).toEqual(names)
    const before = stored()
    expect(Object.keys(before).sort()).toEqual([...names].sort())

    const [first = '', second = ''] = names
    fs.rmSync(path.join(mediaFolder(), first))
    fs.writeFileSync(path.join(mediaFolder(), second), 'a disk that lost its content')
    await place.clear()
    await restoreArchive(file, address, process.cwd(), false)
    expect(stored()).toEqual(before)
    fs.rmSync(path.dirname(path.join(mediaFolder(), first)), { recursive: true })
    await restoreArchive(file, address, process.cwd(), true)
    expect(stored()).toEqual(before)
  })

  it('are named when the store does not have them, and the rest of the archive is good', async () => {
    const [lost = ''] = await add(500)
    fs.rmSync(path.join(mediaFolder(), lost))
    const { manifest } = await backUp('lacking.tar.gz')
    expect(manifest.missing).toEqual([lost])
    expect(manifest.tables.find(({ name }) => name === 'Picture')?.rows).toBe(2)
  })
})
