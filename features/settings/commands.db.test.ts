import { describe, expect, it } from 'vitest'
import { defaultSiteFacts } from '@/lib/site-facts'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { saveSettings } from './commands'
import { readSettings, siteFacts } from './queries'

describe('Settings', () => {
  it('are those of all China until the office says more, and nobody writes over what another saved', async () => {
    expect(await readSettings()).toEqual({ facts: defaultSiteFacts, revision: 0 })
    expect(await siteFacts()).toEqual(defaultSiteFacts)
    const changes = await (await db()).contentChange.count()
    const first = { ...defaultSiteFacts, contactEmail: 'first@example.org' }
    await saveSettings(systemActor, 0, first)
    await expect(saveSettings(systemActor, 0, defaultSiteFacts)).rejects.toMatchObject({ code: 'stale-revision' })
    const second = { ...first, contactPhone: '12345' }
    expect(await saveSettings(systemActor, 1, second)).toMatchObject({ revision: 2 })
    await expect(saveSettings(systemActor, 1, first)).rejects.toMatchObject({ code: 'stale-revision' })
    expect(await readSettings()).toEqual({ facts: second, revision: 2 })
    expect(await siteFacts(), 'what pages show').toEqual(second)
    expect(await (await db()).contentChange.count(), 'pages are dropped').toBe(changes + 2)
    await (await db()).siteSettings.deleteMany()
  })
})
