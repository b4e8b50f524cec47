import { beforeAll, describe, expect, it } from 'vitest'
import { archiveListing, createListing, saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { aListing, aPublishedListing, aSource, aText, aTranslation, aUser } from '@/test/factories'
import { organizationId, serviceAtLocationId } from './identifiers'
import { listOrganizations, listServiceAtLocations, listServices, listTaxonomyTerms } from './lists'
import { ProblemError } from './problem'
import { openContext } from './queries'
import { getOrganization, getService, getServiceAtLocation, getTaxonomy, getTaxonomyTerm } from './records'
import type { Problem } from './schema'
import { type TaxonomyKey, taxonomyId } from './taxonomy'

const siteUrl = 'https://jinan.example'
const none = new URLSearchParams()

type List = (query: URLSearchParams, siteUrl: string) => ReturnType<typeof listServices>

async function idsOf(query: Record<string, string>, list: List = listServices): Promise<string[]> {
  const answered = await list(new URLSearchParams(query), siteUrl)
  if (answered.kind !== 'page') throw new Error('not a page')
  return (answered.page.contents as { id: string }[]).map(({ id }) => id)
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProblemError)) throw new Error('no problem')
  return error.problem
}

async function termId(taxonomy: TaxonomyKey, code: string): Promise<string> {
  const term = (await openContext(siteUrl)).vocabulary.byCode(taxonomy, code)
  if (!term) throw new Error(`no term ${code}`)
  return term.id
}

type Made = { id: string; content: ListingContent }
let hospital: Made
let school: Made
let hotline: Made

beforeAll(async () => {
  await aPublishedListing({
    category: 'areas',
    slug: 'test-quarter',
    texts: { en: { name: aText('Test Quarter'), summary: aText('Made up.') }, zh: { name: aText('测试片区') } },
  })
  hospital = await aPublishedListing({
    district: 'lixia',
    area: 'test-quarter',
    address: '测试路1号',
    languages: ['en', 'zh-Hant'],
    hours: { kind: 'weekly', value: 'Mo-Fr 08:00-12:00,13:00-17:00' },
    attributes: { departments: ['dental-implants', 'emergency'], beds: 20, foreignCard: true },
    internalNote: 'NOBODY MAY READ THIS',
    confidence: 'medium',
    sources: [aSource({ title: 'Open page' }), aSource({ title: 'Hidden page', quality: 'mirror' })],
    texts: {
      en: {
        name: aText('Test Hospital'),
        summary: aText('It exists in tests only.'),
        address: aText('1 Test Road, Jinan 250012'),
      },
      zh: { name: aText('测试医院') },
      ko: { name: aTranslation('시험 병원', 'Another name') },
    },
  })
  school = await aPublishedListing({
    category: 'schools',
    slug: 'test-school',
    district: 'shizhong',
    phones: [],
    attributes: {
      ages: { min: 6, max: 15 },
      tuition: { min: 20_000, max: 30_000 },
      dormitoryFee: { min: 800, max: 800 },
    },
    texts: { en: { name: aText('Test School'), summary: aText('Made up.') }, zh: { name: aText('测试学校') } },
  })
  hotline = await aPublishedListing({
    category: 'offices',
    slug: 'test-hotline',
    attributes: { kind: 'hotline', documents: ['passport', 'photos'] },
    texts: { en: { name: aText('Test Hotline'), summary: aText('Made up.') }, zh: { name: aText('测试热线') } },
  })
})

describe('A list', () => {
  it('has what is published in the directories, in the order in which it was made', async () => {
    expect(await idsOf({})).toEqual([hospital.id, school.id, hotline.id])
  })

  it('is narrowed by words in any language', async () => {
    expect(await idsOf({ search: '测试学校' })).toEqual([school.id])
    expect(await idsOf({ search: '시험' })).toEqual([hospital.id])
    expect(await idsOf({ search: 'nothing of the kind' })).toEqual([])
  })

  it.each([
    ['categories', 'schools', () => [school.id]],
    ['districts', 'lixia', () => [hospital.id]],
    ['areas', 'test-quarter', () => [hospital.id]],
    ['facts', 'hospitals.departments', () => [hospital.id]],
    ['facts', 'hospitals.departments.emergency', () => [hospital.id]],
    ['facts', 'hospitals.departments.oncology', () => []],
    ['facts', 'offices.kind.hotline', () => [hotline.id]],
  ] as const)('is narrowed by the term %s %s, which each result has', async (taxonomy, code, expected) => {
    const term = await termId(taxonomy, code)
    expect(await idsOf({ taxonomy_term_id: term })).toEqual(expected())
    expect(await idsOf({ taxonomy_term_id: term }, listOrganizations)).toEqual(expected().map(organizationId))
    for (const id of expected()) {
      const terms = (await getService(id, siteUrl)).attributes.map((attribute) => attribute.taxonomy_term_id)
      const { vocabulary } = await openContext(siteUrl)
      const parents = terms.map((other) => vocabulary.byId(other)?.parentId)
      expect([...terms, ...parents]).toContain(term)
    }
  })

  it('is narrowed by a taxonomy', async () => {
    expect(await idsOf({ taxonomy_id: taxonomyId('districts') })).toEqual([hospital.id, school.id])
    expect(await idsOf({ taxonomy_id: taxonomyId('areas') })).toEqual([hospital.id])
    expect(await idsOf({ taxonomy_id: taxonomyId('categories') })).toHaveLength(3)
  })

  it('is narrowed by an organization', async () => {
    expect(await idsOf({ organization_id: organizationId(school.id) })).toEqual([school.id])
    expect(await idsOf({ organization_id: serviceAtLocationId(school.id) })).toEqual([])
  })

  it('must satisfy all conditions at once', async () => {
    const lixia = await termId('districts', 'lixia')
    expect(await idsOf({ taxonomy_term_id: lixia, search: 'Hospital' })).toEqual([hospital.id])
    expect(await idsOf({ taxonomy_term_id: lixia, search: 'School' })).toEqual([])
    expect(await idsOf({ taxonomy_term_id: lixia, organization_id: organizationId(school.id) })).toEqual([])
  })

  it('has nothing for a term, a taxonomy or an organization that does not exist', async () => {
    for (const parameter of ['taxonomy_term_id', 'taxonomy_id', 'organization_id']) {
      expect(await idsOf({ [parameter]: '00000000-0000-4000-8000-000000000000' })).toEqual([])
    }
  })

  it('of places leaves out what one cannot go to', async () => {
    expect(await idsOf({}, listServiceAtLocations)).toEqual([hospital.id, school.id].map(serviceAtLocationId))
  })

  it('of terms is narrowed by parent and to the tops', async () => {
    const departments = await termId('facts', 'hospitals.departments')
    const below = await idsOf({ parent_id: departments, per_page: '100' }, listTaxonomyTerms)
    expect(below).toContain(await termId('facts', 'hospitals.departments.emergency'))
    expect(below).not.toContain(departments)
    const tops = await idsOf({ top_only: 'true', taxonomy_id: taxonomyId('facts'), per_page: '100' }, listTaxonomyTerms)
    expect(tops).toContain(departments)
    expect(tops).not.toContain(below[0])
    expect(await idsOf({ search: '急诊科' }, listTaxonomyTerms)).not.toEqual([])
  })

  it.each<Record<string, string>>([
    { page: '1000000', minimal: 'true' },
    { page: '1000000', per_page: '100' },
    { search: "' | & ! ( ) : * \\ 齐鲁 🏥" },
    { search: 'x'.repeat(200) },
    { modified_after: '9998-12-31' },
    { modified_after: '1970-01-02T00:00:00-12:00', page: '9' },
  ])('has an answer to what nobody would ask: %j', async (query) => {
    expect(await idsOf(query)).toEqual([])
    expect(await idsOf(query, listOrganizations)).toEqual('modified_after' in query ? expect.any(Array) : [])
  })

  it('cannot be asked for stamps and everything at once', async () => {
    const query = new URLSearchParams({ minimal: 'true', full: 'true' })
    expect(await problemOf(listServices(query, siteUrl))).toMatchObject({
      status: 400,
      errors: [{ parameter: 'minimal' }],
    })
  })
})

describe('A service', () => {
  it('says what is known, and of what is not known that it is not', async () => {
    const service = await getService(hospital.id, siteUrl)
    expect(service).toMatchObject({
      name: 'Test Hospital',
      alternate_name: '测试医院',
      phones: [{ number: '+8653155500000', description: 'Switchboard' }],
      languages: [{ code: 'en' }, { code: 'zh', name: 'Chinese' }],
      schedules: [
        { byday: 'MO,TU,WE,TH,FR', opens_at: '08:00:00+08:00', closes_at: '12:00:00+08:00', timezone: 8 },
        { byday: 'MO,TU,WE,TH,FR', opens_at: '13:00:00+08:00', closes_at: '17:00:00+08:00', timezone: 8 },
      ],
      service_at_locations: [
        {
          location: {
            address_zh: '测试路1号',
            addresses: [{ address_1: '1 Test Road, Jinan 250012', postal_code: '250012', region: 'Lixia' }],
          },
        },
      ],
      translations: {
        'zh-Hans': { name: { text: '测试医院', state: 'original' } },
        ko: { name: { text: '시험 병원', state: 'source-changed', source_hash: expect.any(String) } },
      },
      sources: [{ title: 'Open page' }],
      sources_without_link: 1,
    })
    expect(service.fact_states).toContainEqual({ fact: 'phones', state: 'sources' })
    expect(service.fact_states).toContainEqual({ fact: 'attributes.directBilling', state: 'unknown' })
    expect(service.assured_date).toBeUndefined()
    expect(service.attributes).toContainEqual(expect.objectContaining({ label: 'Size', value: '20' }))
    const all = JSON.stringify(service)
    for (const secret of ['NOBODY', 'Hidden page', 'medium']) expect(all).not.toContain(secret)
  })

  it('has prices, ages and papers where its category records them', async () => {
    expect(await getService(school.id, siteUrl)).toMatchObject({
      minimum_age: 6,
      maximum_age: 15,
      cost_options: [
        { option: 'Tuition', currency: 'CNY', amount_description: '20000 to 30000 CNY per year' },
        { amount: 800, amount_description: '800 CNY per month' },
      ],
      required_documents: [],
    })
    const { required_documents, service_at_locations } = await getService(hotline.id, siteUrl)
    expect(required_documents.map(({ document }) => document)).toEqual(['Passport', 'Photos'])
    expect(service_at_locations).toEqual([])
  })

  it('is found under its id only, in any spelling; its organization and place under theirs', async () => {
    expect(await getService(hospital.id.toUpperCase(), siteUrl)).toMatchObject({ id: hospital.id })
    const organization = organizationId(hospital.id)
    const place = serviceAtLocationId(hospital.id)
    expect(await getOrganization(organization, none, siteUrl)).toMatchObject({ services: [{ id: hospital.id }] })
    expect(await getServiceAtLocation(place, siteUrl)).toMatchObject({ service: { id: hospital.id } })
    for (const wrong of [
      getService(organization, siteUrl),
      getService("' OR 1=1 --", siteUrl),
      getOrganization(hospital.id, none, siteUrl),
      getOrganization(place, none, siteUrl),
      getServiceAtLocation(organization, siteUrl),
      getServiceAtLocation(serviceAtLocationId(hotline.id), siteUrl),
      getTaxonomyTerm(hospital.id, siteUrl),
      (async () => getTaxonomy(hospital.id, siteUrl))(),
    ]) {
      expect(await problemOf(wrong)).toMatchObject({ status: 404, title: 'Not Found' })
    }
  })

  it('that was never published is nowhere', async () => {
    const draft = aListing()
    const actor = await aUser('ADMIN')
    const { id } = await createListing(actor, { content: draft, reason: null, publish: false })
    expect(await idsOf({})).not.toContain(id)
    expect(await problemOf(getService(id, siteUrl))).toMatchObject({ status: 404 })
    expect(await problemOf(getOrganization(organizationId(id), none, siteUrl))).toMatchObject({ status: 404 })
  })
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

  it('is gone when it is taken off the site', async () => {
    await archiveListing(await aUser('ADMIN'), hotline.id, null)
    expect(await idsOf({})).not.toContain(hotline.id)
    expect(await problemOf(getService(hotline.id, siteUrl))).toMatchObject({ status: 404 })
    const gone = getOrganization(organizationId(hotline.id), none, siteUrl)
    expect(await problemOf(gone)).toMatchObject({ status: 404 })
  })
})
