import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeTiles } from '../test/tiles'
import { checkTilesFile } from './tiles-file'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiles-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

it('a file of map tiles is looked at before the portal starts, and its variable named when it cannot be used', () => {
  const [good, bad, none] = ['good', 'bad', 'none'].map((name) => path.join(folder, name)) as [string, string, string]
  writeTiles(good)
  fs.writeFileSync(bad, 'PMTiles\u0002 of an older version')
  expect(() => checkTilesFile(good)).not.toThrow()
  expect(() => checkTilesFile(bad)).toThrow('PMTILES_FILE is no PMTiles archive of version 3')
  expect(() => checkTilesFile(none)).toThrow('PMTILES_FILE names no file that can be read')
  expect(() => checkTilesFile(folder)).toThrow('PMTILES_FILE')
})
