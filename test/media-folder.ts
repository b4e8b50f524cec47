import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { env } from '@/server/env'

/** Keeps the pictures of a test file in a folder of its own, gone afterwards. @returns the folder, once tests run */
export function aMediaFolder(): () => string {
  let folder = ''
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-test-'))
    Object.assign(env(), { mediaDir: folder })
  })
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  return () => folder
}
