import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaName } from '@/lib/media-name'
import { type FakeBucket, startFakeBucket } from '@/test/fake-bucket'
import { type Bucket, bucketStore } from './bucket-store'
import { folderStore } from './folder-store'
import type { MediaStore } from './store'

const name = mediaName('ab'.repeat(32), 320, 'webp')
const bytes = Buffer.from('made-up bytes, not a picture')

let folder: string
let fake: FakeBucket
let bucket: Bucket

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-test-'))
  fs.writeFileSync(path.join(folder, 'secret'), 'secret')
  fake = await startFakeBucket('made-up secret')
  bucket = {
    endpoint: fake.endpoint,
    ...{ name: 'pictures', region: 'cn-north-1', accessKey: 'made-up key', secret: 'made-up secret' },
  }
})
afterAll(async () => {
  fs.rmSync(folder, { recursive: true })
  await fake.close()
})

const stores: [string, () => MediaStore][] = [
  ['folder', () => folderStore(path.join(folder, 'media'))],
  ['bucket', () => bucketStore(bucket)],
]

describe.each(stores)('The store of pictures in a %s', (_, make) => {
  it('gives back what was put in, until it is removed', async () => {
    const store = make()
    expect(await store.read(name)).toBeNull()
    await store.put(name, bytes)
    await store.put(name, bytes)
    expect(await store.read(name)).toEqual(bytes)
    await store.remove(name)
    await store.remove(name)
    expect(await store.read(name)).toBeNull()
  })

  it('has nothing but pictures by their names', async () => {
    const store = make()
    for (const other of ['../secret', 'secret', `${name}/../../../secret`, '']) {
      expect(await store.read(other)).toBeNull()
      await expect(store.put(other, bytes)).rejects.toThrow('no name of a picture')
    }
    expect(fs.readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('secret')
  })
})

it('A folder holds no half-written file and nothing after the last version of a picture is gone', async () => {
  const own = path.join(folder, 'own')
  const store = folderStore(own)
  await store.put(name, bytes)
  expect(fs.readdirSync(path.join(own, path.dirname(name)))).toEqual([path.basename(name)])
  await store.remove(name)
  expect(fs.readdirSync(own)).toEqual([])
})

it('A bucket is told the type of a picture, and that it never changes', async () => {
  await bucketStore(bucket).put(name, bytes)
  expect(fake.objects.get(`/pictures/${name}`)).toEqual({ body: bytes, type: 'image/webp' })
})

it('A wrong secret or bucket is a fault, not a missing picture', async () => {
  await expect(bucketStore({ ...bucket, secret: 'wrong' }).read(name)).rejects.toThrow('answered 403')
  await expect(bucketStore({ ...bucket, name: 'elsewhere' }).put(name, bytes)).rejects.toThrow('no such bucket')
})
