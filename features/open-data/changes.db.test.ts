import { beforeAll, describe, expect, it } from 'vitest'
import { archiveListing, saveListing } from '@/features/listings/commands'
import { aPublishedListing, aText, aUser } from '@/test/factories'
import { idsOf, type Made, madeUpEntries, problemOf, siteUrl } from '@/test/open-data'
import { organizationId } from './identifiers'
import { listTaxonomyTerms } from './lists'
import { getOrganization, getService } from './records'
import { taxonomyId } from './taxonomy'

async function termNames(query: Record<string, string>): Promise<string[]> {
  const answered = await listTaxonomyTerms(new URLSearchParams(query), siteUrl)
  if (answered.kind !== 'page') throw new Error('not a page')
  return (answered.page.contents as { name: string }[]).map(({ name }) => name)
}

const none = new URLSearchParams()

let hospital: Made
let school: Made
let hotline: Made

beforeAll(async () => {
  ;({ hospital, school, hotline } = await madeUpEntries())
})

describe('What has changed', () => {
  const modifiedAt = async (id: string) => (await getService(id, siteUrl)).last_modified

  it('is found from the very moment on, whatever part of the listing it is', async () => {
    const actor = await aUser('ADMIN')
    const before = await modifiedAt(school.id)
    const phones = [{ number: '+8653155500001', label: 'main' as const }]
    await saveListing(actor, school.id, 1, { content: { ...school.content, phones }, reason: null, publish: true })
    const after = await modifiedAt(school.id)
    expect(after > before).toBe(true)
    expect(await idsOf({ modified_after: after })).toContain(school.id)
    const next = new Date(new Date(after).getTime() + 1).toISOString()
    expect(await idsOf({ modified_after: next })).not.toContain(school.id)
    expect(await idsOf({ modified_after: next, minimal: 'true' })).not.toContain(school.id)
    expect(await idsOf({ modified_after: '2026-01-01' })).toHaveLength(3)
  })

  it('is also a fact that staff confirmed, which then says so', async () => {
    const actor = await aUser('ADMIN')
    const before = await modifiedAt(hospital.id)
    await saveListing(actor, hospital.id, 1, {
      content: hospital.content,
      reason: null,
      publish: false,
      checks: [{ field: 'phones', method: 'call' }],
    })
    const service = await getService(hospital.id, siteUrl)
    expect(service.last_modified > before).toBe(true)
    expect(service.fact_states).toContainEqual({
      fact: 'phones',
      state: 'confirmed',
      checked_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      method: 'call',
    })
    expect(await idsOf({ modified_after: service.last_modified })).toContain(hospital.id)
    expect(service.assured_date).toBeUndefined()
  })

  it('is an area that is published, renamed or taken off the site, which is a term as long as it is there', async () => {
    const actor = await aUser('ADMIN')
    const areaTerms = () => termNames({ taxonomy_id: taxonomyId('areas') })
    expect(await areaTerms()).toEqual(['Test Quarter'])
    const zh = { name: aText('新片区') }
    const textsOf = (name: string) => ({ en: { name: aText(name), summary: aText('Made up.') }, zh })
    const area = await aPublishedListing({ category: 'areas', texts: textsOf('New Quarter') })
    expect(await areaTerms()).toContain('New Quarter')
    const content = { ...area.content, texts: textsOf('Renamed Quarter') }
    await saveListing(actor, area.id, 1, { content, reason: null, publish: true })
    expect(await areaTerms()).toContain('Renamed Quarter')
    await archiveListing(actor, area.id, null)
    expect(await areaTerms()).toEqual(['Test Quarter'])
  })

  it('is gone when it is taken off the site', async () => {
    await archiveListing(await aUser('ADMIN'), hotline.id, null)
    expect(await idsOf({})).not.toContain(hotline.id)
    expect(await problemOf(getService(hotline.id, siteUrl))).toMatchObject({ status: 404 })
    const gone = getOrganization(organizationId(hotline.id), none, siteUrl)
    expect(await problemOf(gone)).toMatchObject({ status: 404 })
  })
})
