import { beforeAll, describe, expect, it } from 'vitest'
import { createListing } from '@/features/listings/commands'
import { aListing, aUser } from '@/test/factories'
import { idsOf, type Made, madeUpEntries, problemOf, siteUrl } from '@/test/open-data'
import { organizationId, serviceAtLocationId } from './identifiers'
import { getOrganization, getService, getServiceAtLocation, getTaxonomy, getTaxonomyTerm } from './records'

const none = new URLSearchParams()

let hospital: Made
let school: Made
let hotline: Made

beforeAll(async () => {
  ;({ hospital, school, hotline } = await madeUpEntries())
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
      () => getService(organization, siteUrl),
      () => getService("' OR 1=1 --", siteUrl),
      () => getOrganization(hospital.id, none, siteUrl),
      () => getOrganization(place, none, siteUrl),
      () => getServiceAtLocation(organization, siteUrl),
      () => getServiceAtLocation(serviceAtLocationId(hotline.id), siteUrl),
      () => getTaxonomyTerm(hospital.id, siteUrl),
      async () => getTaxonomy(hospital.id, siteUrl),
    ]) {
      expect(await problemOf(wrong())).toMatchObject({ status: 404, title: 'Not Found' })
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
