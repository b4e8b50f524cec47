/** What survives when the system ends the portal without a word. A server keeps its own promises: embedded only. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type End, expectWhole, follow, foundIn, killAll, run, savedIn } from './saver-process'

const rounds = Number(process.env.DURABILITY_ROUNDS ?? 2)
/** 200 in all, or more. */
const savesPerRound = Math.max(50, 200 / rounds)
const saver = 'test/durability/saver.ts'

let directory: string

beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-durability-'))
})

afterAll(() => {
  killAll()
  fs.rmSync(directory, { recursive: true, force: true })
})

/** Lets a process save and kills it without warning, some moments after it acknowledged enough. */
async function saveUntilKilled(saves: number, milliseconds: number): Promise<End> {
  const child = run(directory, [saver])
  let count = 0
  return follow(child, (line) => {
    if (line.startsWith('saved ')) count += 1
    if (count === saves) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
}

const isServer = Boolean(process.env.TEST_DATABASE_URL)

describe.skipIf(isServer)('A portal that is killed while staff save', () => {
  it(
    `has every one of ${rounds * savesPerRound} acknowledged saves when it starts again`,
    async () => {
      let acknowledged = 0
      for (let round = 0; round < rounds; round++) {
        const end = await saveUntilKilled(savesPerRound, Math.random() * 30)
        expect(end.code, end.errors).toBeNull()
        const found = foundIn(end)
        expectWhole(found)
        expect(found.newest).toBeGreaterThanOrEqual(acknowledged)
        acknowledged = Math.max(...savedIn(end.lines))
      }
      const last = await follow(run(directory, [saver, '--look']))
      expect(last.code, last.errors).toBe(0)
      expectWhole(foundIn(last))
      expect(foundIn(last).newest).toBeGreaterThanOrEqual(acknowledged)
      expect(acknowledged).toBeGreaterThanOrEqual(rounds * savesPerRound)
    },
    60_000 + rounds * 15_000,
  )

  it('starts again when it was killed while it started', async () => {
    const before = foundIn(await follow(run(directory, [saver, '--look'])))
    for (const milliseconds of [600, 900, 1200]) {
      const child = run(directory, [saver, '--look'])
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await follow(child)
    }
    const end = await follow(run(directory, [saver, '--look']))
    expect(end.code, end.errors).toBe(0)
    expect(foundIn(end)).toEqual(before)
  }, 60_000)
})

describe.skipIf(isServer)('A second portal on the same data', () => {
  it('is refused with a sentence that says what to do, while the first lives and goes on', async () => {
    const first = run(directory, [saver])
    const started = new Promise<void>((resolve) => first.stdout.once('data', () => resolve()))
    const followed = follow(first)
    await started
    const second = await follow(run(directory, ['scripts/start.ts']))
    expect(second.code).toBe(1)
    expect(second.errors).toContain(`in use by process ${first.pid}`)
    expect(second.errors).toContain('DATA_DIR')
    expect(second.errors).not.toContain('    at ')
    const third = await follow(run(directory, [saver, '--look']))
    expect(third.code).toBe(1)
    expect(third.lines).toEqual([])
    const savedByNow = new Promise<void>((resolve) => first.stdout.once('data', () => resolve()))
    await savedByNow
    first.kill('SIGKILL')
    expect(savedIn((await followed).lines).length).toBeGreaterThan(0)
    const after = await follow(run(directory, [saver, '--look']))
    expect(after.code, after.errors).toBe(0)
    expectWhole(foundIn(after))
  }, 60_000)
})
