import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database, db } from '../db'
import { BACKUP_MADE, noteOf, writeArchive } from './backup'
import { askRunningPortal, openControl } from './control'

let dataDir: string

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'control-test-'))
})

afterEach(() => fs.rmSync(dataDir, { recursive: true }))

describe('A command beside a running portal', () => {
  it('gets a whole archive from it and has it written down, over a socket nobody else may enter', async () => {
    const { engine } = await database()
    const control = await openControl(dataDir, engine)
    const { socketPath } = JSON.parse(fs.readFileSync(path.join(dataDir, 'control.json'), 'utf8'))
    expect(fs.statSync(path.dirname(socketPath)).mode & 0o777).toBe(0o700)
    const portal = await askRunningPortal(dataDir)
    if (!portal) throw new Error('the portal was not found')
    const written = await writeArchive(portal.archive, path.join(dataDir, 'made.tar.gz'))
    await portal.record(noteOf(written))
    expect(await (await db()).auditEvent.count({ where: { action: BACKUP_MADE } })).toBe(1)
    await control.close()
    expect(await askRunningPortal(dataDir)).toBeNull()
  })

  it('finds none where it ended without a word, or never was', async () => {
    expect(await askRunningPortal(dataDir)).toBeNull()
    fs.writeFileSync(path.join(dataDir, 'control.json'), JSON.stringify({ socketPath: path.join(dataDir, 'gone') }))
    expect(await askRunningPortal(dataDir)).toBeNull()
  })

  it('is told when the portal cannot make one, and leaves nothing behind', async () => {
    const { engine } = await database()
    const broken = { ...engine, transaction: () => Promise.reject(new Error('the database is away')) }
    const control = await openControl(dataDir, broken)
    await expect(askRunningPortal(dataDir)).rejects.toThrow('broke off the backup')
    expect(fs.readdirSync(dataDir)).toEqual(['control.json'])
    await control.close()
  })
})
