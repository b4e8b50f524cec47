import { expect, it } from 'vitest'
import { recordContentChange } from './content-change'
import { db } from './db'
import { keepUntilChange } from './keep-until-change'

const change = () =>
  db().then((prisma) => prisma.$transaction((tx) => recordContentChange(tx, { listingId: null, paths: [''] })))

it('What is kept is read again after content has changed, not before, and once for all who ask together', async () => {
  let reads = 0
  const get = keepUntilChange('test', async () => ++reads)
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
  expect(await get()).toBe(1)
  await change()
  expect(await Promise.all([get(), get()])).toEqual([2, 2])
})

it('A change that is undone keeps what is kept', async () => {
  let reads = 0
  const get = keepUntilChange('undone', async () => ++reads)
  await get()
  const undone = (await db()).$transaction(async (tx) => {
    await recordContentChange(tx, { listingId: null, paths: [''] })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await get()).toBe(1)
})

it('A read that failed is not kept', async () => {
  let isBroken = true
  const get = keepUntilChange('broken', async () => {
    if (isBroken) throw new Error('away')
    return 'there'
  })
  await expect(get()).rejects.toThrow('away')
  isBroken = false
  expect(await get()).toBe('there')
})
