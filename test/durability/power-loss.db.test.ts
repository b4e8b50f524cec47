/** What survives when the power fails: the disk has what was synced, and nothing else. Embedded database only. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectWhole, follow, foundIn, killAll, run, savedIn } from './saver-process'

const rounds = Number(process.env.DURABILITY_ROUNDS ?? 2)
const saver = 'test/durability/saver.ts'

let directory: string

beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'living-in-jinan-power-'))
})

afterAll(() => {
  killAll()
  fs.rmSync(directory, { recursive: true, force: true })
})

const isMeant = process.platform === 'linux' && !process.env.TEST_DATABASE_URL

describe.runIf(isMeant)('A portal whose machine loses power while staff save', () => {
  it(
    `finds every acknowledged save and nothing half-done when the power is back, ${rounds} times`,
    async () => {
      const mirror = path.join(directory, 'mirror')
      const made = await follow(run(directory, [saver, '--look']))
      expect(made.code, made.errors).toBe(0)
      let acknowledged = foundIn(made).newest
      for (let round = 0; round < rounds; round++) {
        // Now and then it fails again while the database repairs itself after the last time.
        const early = round % 4 === 1
        const cut = {
          MIRROR: mirror,
          CUT_FROM: early ? 'start' : 'work',
          CUT_AT: String(2 + Math.floor(Math.random() * 40)),
        }
        const end = await follow(run(directory, [saver], ['./test/durability/only-synced.ts'], cut))
        expect(end.code, end.errors).toBeNull()
        if (!early) {
          const found = foundIn(end)
          expectWhole(found)
          expect(found.newest).toBeGreaterThanOrEqual(acknowledged)
          acknowledged = Math.max(found.newest, ...savedIn(end.lines))
        }
        fs.rmSync(path.join(directory, 'pg'), { recursive: true })
        fs.cpSync(mirror, path.join(directory, 'pg'), { recursive: true })
      }
      const last = await follow(run(directory, [saver, '--look']))
      expect(last.code, last.errors).toBe(0)
      expectWhole(foundIn(last))
      expect(foundIn(last).newest).toBeGreaterThanOrEqual(acknowledged)
      expect(acknowledged).toBeGreaterThan(rounds)
    },
    60_000 + rounds * 15_000,
  )
})
