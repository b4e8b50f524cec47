import { beforeAll, describe, expect, it } from 'vitest'
import { idsOf, type Made, madeUpEntries, problemOf, siteUrl } from '@/test/open-data'
import { organizationId, serviceAtLocationId } from './identifiers'
import { listOrganizations, listServiceAtLocations, listServices, listTaxonomyTerms } from './lists'
import { openContext } from './queries'
import { getService } from './records'
import { type TaxonomyKey, taxonomyId } from './taxonomy'

async function termId(taxonomy: TaxonomyKey, code: string): Promise<string> {
  const term = (await openContext(siteUrl)).vocabulary.byCode(taxonomy, code)
  if (!term) throw new Error(`no term ${code}`)
  return term.id
}

let hospital: Made
let school: Made
let hotline: Made

beforeAll(async () => {
  ;({ hospital, school, hotline } = await madeUpEntries())
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
