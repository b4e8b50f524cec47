import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeRelease, everything } from './everything'
import { ask } from './http'
import { type Portal, startPortal, temporaryDirectory } from './portal'
import { seededDirectory } from './seeded-data'
import { expect, test } from './test'

test.skip(!everything, beforeRelease)

type Ended = { status: number | null; said: string }

/** Runs a command of an operator on the data in a folder. */
function command(name: 'backup' | 'restore', dataDir: string, ...words: string[]): Ended {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn' }
  const script = `scripts/${name}.ts`
  const ended = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], { env, encoding: 'utf8' })
  return { status: ended.status, said: ended.stdout + ended.stderr }
}

const pages = ['/en/hospitals', '/zh/areas/cbd', '/ar/offices/jinan-12345-hotline', '/sitemap.xml']

/** What visitors get, without what differs from one process to the next: its port. */
async function readAll({ address }: Portal): Promise<string[]> {
  const texts: string[] = []
  for (const page of pages) {
    const { body } = await ask(address, page)
    texts.push(body.toString('utf8').replaceAll(address, ''))
  }
  return texts
}

test('A portal that was backed up while it ran, and then destroyed, comes back the same', async () => {
  test.setTimeout(400_000)
  const dataDir = seededDirectory('backup')
  const file = path.join(temporaryDirectory('archives'), 'portal.tar.gz')
  const first = await startPortal({ dataDir })
  const before = await readAll(first)
  const made = command('backup', dataDir, file)
  expect(made.said).toContain('read back and checked')
  expect(command('restore', dataDir, file, '--force').said).toContain('is in use by process')
  await first.stop()

  fs.rmSync(dataDir, { recursive: true })
  const damaged = `${file}.damaged`
  const bytes = fs.readFileSync(file)
  bytes[1000] = (bytes[1000] ?? 0) ^ 4
  fs.writeFileSync(damaged, bytes)
  expect(command('restore', dataDir, damaged)).toMatchObject({ status: 1, said: expect.stringContaining('damaged') })
  expect(fs.existsSync(path.join(dataDir, 'pg'))).toBe(false)
  expect(command('restore', dataDir, file, '--check').said).toContain('is whole')
  expect(command('restore', dataDir, file)).toMatchObject({ status: 0, said: expect.stringContaining('is the same') })

  const second = await startPortal({ dataDir })
  try {
    expect(await readAll(second)).toEqual(before)
    expect(command('restore', dataDir).status).toBe(2)
  } finally {
    await second.stop()
  }
})
