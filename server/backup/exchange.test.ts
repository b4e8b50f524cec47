import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { finishExchange, writeExchange } from './exchange'

let dataDir: string

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'exchange-test-'))
  for (const name of ['pg', 'restoring-1']) {
    fs.mkdirSync(path.join(dataDir, name))
    fs.writeFileSync(path.join(dataDir, name, 'which'), name)
  }
})

afterEach(() => fs.rmSync(dataDir, { recursive: true }))

const which = (name: string) => fs.readFileSync(path.join(dataDir, name, 'which'), 'utf8')
const exchange = { made: 'restoring-1', kept: 'replaced-1' }

it('A restore that was cut off at any step of the exchange is finished at the next start', () => {
  const steps = [
    () => {},
    () => fs.renameSync(path.join(dataDir, 'pg'), path.join(dataDir, 'replaced-1')),
    () => fs.renameSync(path.join(dataDir, 'restoring-1'), path.join(dataDir, 'pg')),
  ]
  for (let done = 1; done <= steps.length; done++) {
    writeExchange(dataDir, exchange)
    for (const step of steps.slice(0, done)) step()
    finishExchange(dataDir)
    expect([which('pg'), which('replaced-1')]).toEqual(['restoring-1', 'pg'])
    finishExchange(dataDir)
    expect(fs.readdirSync(dataDir).sort()).toEqual(['pg', 'replaced-1'])
    fs.renameSync(path.join(dataDir, 'pg'), path.join(dataDir, 'restoring-1'))
    fs.renameSync(path.join(dataDir, 'replaced-1'), path.join(dataDir, 'pg'))
  }
})

it('Nothing changes where no exchange was begun', () => {
  finishExchange(dataDir)
  expect([which('pg'), which('restoring-1')]).toEqual(['pg', 'restoring-1'])
})
