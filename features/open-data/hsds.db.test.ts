import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { seedIfEmpty } from '@/prisma/seed/seed'
import { hsdsMistakes, hsdsNames, profileProperties } from '@/test/hsds'
import { officialMistakes, specificationFolder } from '@/test/hsds-official'
import { listOrganizations, listServiceAtLocations, listServices, listTaxonomies, listTaxonomyTerms } from './lists'
import { rootDocument } from './openapi'
import { getOrganization, getService, getServiceAtLocation, getTaxonomy, getTaxonomyTerm } from './records'
import {
  organizationSchema,
  organizationSummarySchema,
  type PageHeader,
  rootSchema,
  serviceAtLocationSchema,
  serviceAtLocationSummarySchema,
  serviceSchema,
  serviceStampSchema,
  serviceSummarySchema,
  taxonomySchema,
  taxonomyTermSchema,
} from './schema'

const siteUrl = 'https://jinan.example'
type Thing = { id: string; [key: string]: unknown }
type List = (query: URLSearchParams, siteUrl: string) => ReturnType<typeof listServices>

async function readPage(list: List, query = ''): Promise<PageHeader & { contents: Thing[] }> {
  const answered = await list(new URLSearchParams(query), siteUrl)
  if (answered.kind !== 'page') throw new Error('not a page')
  return answered.page as PageHeader & { contents: Thing[] }
}

async function readAll(list: List, query = ''): Promise<Thing[]> {
  const answered = await list(new URLSearchParams(`${query}&format=ndjson`), siteUrl)
  if (answered.kind !== 'lines') throw new Error('not lines')
  const things: Thing[] = []
  // As JSON, since that is what goes over the wire.
  for await (const line of answered.lines) things.push(JSON.parse(JSON.stringify(line)) as Thing)
  return things
}

/** What is wrong by our own strict schema and by the shapes of HSDS. */
function mistakes(name: string, schema: z.ZodType, things: readonly Thing[]): string[] {
  return things.flatMap((thing) => {
    const own = schema.safeParse(thing)
    const ours = own.success ? [] : own.error.issues.map((issue) => `own: ${issue.path.join('.')} ${issue.message}`)
    return [...ours, ...hsdsMistakes(name, thing)].map((text) => `${thing.id} ${text}`)
  })
}

beforeAll(() => seedIfEmpty(path.resolve('prisma/seed')))

const lists = [
  ['services', listServices, 'service', '', serviceSummarySchema],
  ['services, whole', listServices, 'service', 'full=true', serviceSchema],
  ['service at locations', listServiceAtLocations, 'service_at_location', '', serviceAtLocationSummarySchema],
  ['service at locations, whole', listServiceAtLocations, 'service_at_location', 'full=true', serviceAtLocationSchema],
  ['organizations', listOrganizations, 'organization', '', organizationSummarySchema],
  ['organizations, whole', listOrganizations, 'organization', 'full=true', organizationSchema],
  ['organizations with services', listOrganizations, 'organization', 'full_service=true', organizationSchema],
  ['taxonomies', listTaxonomies, 'taxonomy', '', taxonomySchema],
  ['taxonomy terms', listTaxonomyTerms, 'taxonomy_term', '', taxonomyTermSchema],
] as const

describe('Every answer about the researched records', () => {
  it.each(lists)(
    'has the shape of HSDS with our profile and nothing more: %s',
    async (_, list, name, query, schema) => {
      const things = await readAll(list, query)
      expect(things.length).toBeGreaterThan(3)
      expect(mistakes(name, schema, things)).toEqual([])
    },
  )

  it.each(lists)('is on exactly one page, and the pages count right: %s', async (_, list, __, query) => {
    const all = await readAll(list, query)
    const seen: string[] = []
    const pages = Math.ceil(all.length / 7)
    for (let number = 1; number <= pages; number += 1) {
      const { contents, ...header } = await readPage(list, `${query}&per_page=7&page=${number}`)
      seen.push(...contents.map(({ id }) => id))
      expect(header).toEqual({
        total_items: all.length,
        total_pages: pages,
        page_number: number,
        size: number < pages ? 7 : all.length - 7 * (pages - 1),
        first_page: number === 1,
        last_page: number === pages,
        empty: false,
      })
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    expect(new Set(seen).size).toBe(all.length)
    const beyond = await readPage(list, `${query}&per_page=7&page=${pages + 1}`)
    expect(beyond).toMatchObject({ size: 0, empty: true, first_page: false, last_page: true, contents: [] })
  })

  it('is the same when asked for alone', async () => {
    const none = new URLSearchParams()
    for (const whole of await readAll(listServices, 'full=true')) {
      expect(JSON.parse(JSON.stringify(await getService(whole.id, siteUrl)))).toEqual(whole)
    }
    for (const whole of await readAll(listServiceAtLocations, 'full=true')) {
      expect(JSON.parse(JSON.stringify(await getServiceAtLocation(whole.id, siteUrl)))).toEqual(whole)
    }
    for (const whole of await readAll(listOrganizations, 'full=true')) {
      expect(JSON.parse(JSON.stringify(await getOrganization(whole.id, none, siteUrl)))).toEqual(whole)
    }
    for (const one of await readAll(listTaxonomies)) expect(getTaxonomy(one.id, siteUrl)).toEqual(one)
    for (const one of (await readAll(listTaxonomyTerms)).slice(0, 20)) {
      const alone = await getTaxonomyTerm(one.id, siteUrl)
      expect(alone).toMatchObject(one)
      expect(mistakes('taxonomy_term', taxonomyTermSchema, [alone])).toEqual([])
    }
  })

  it('has ids that are unique over all its objects', async () => {
    const ids = new Map<string, Set<string>>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('id' in value && typeof value.id === 'string') {
        ids.set(value.id, (ids.get(value.id) ?? new Set()).add(Object.keys(value).sort().join()))
      }
      for (const inner of Object.values(value)) visit(inner)
    }
    visit(await readAll(listServices, 'full=true'))
    expect(ids.size).toBeGreaterThan(300)
    expect([...ids].filter(([, shapes]) => shapes.size > 1)).toEqual([])
  })

  it('gives stamps of everything on one page', async () => {
    const { contents, ...header } = await readPage(listServices, 'minimal=true')
    const all = await readAll(listServices)
    expect(header).toMatchObject({ total_pages: 1, total_items: all.length })
    expect(contents).toEqual(all.map(({ id, last_modified }) => ({ id, last_modified })))
    for (const stamp of contents) expect(serviceStampSchema.safeParse(stamp).success).toBe(true)
    expect(await readAll(listServices, 'minimal=true')).toEqual(contents)
  })

  it('carries no note, confidence or link that is for staff only', async () => {
    const all = JSON.stringify(await readAll(listServices, 'full=true'))
    expect(all).not.toMatch(/internalNote|confidence|supports/)
    expect(all).not.toContain('common knowledge')
  })
})

describe.skipIf(!specificationFolder)('Every answer, by the schemas of the specification itself', () => {
  it.each([
    ['service.json', listServices, 'full=true'],
    ['service_list.json', listServices, ''],
    ['service_at_location.json', listServiceAtLocations, 'full=true'],
    ['service_at_location_list.json', listServiceAtLocations, ''],
    ['organization.json', listOrganizations, 'full=true'],
    ['organization.json', listOrganizations, 'full_service=true'],
    ['organization_list.json', listOrganizations, ''],
  ] as const)('is right in the strict form: %s', async (file, list, query) => {
    expect(officialMistakes(specificationFolder ?? '', file, await readAll(list, query))).toEqual([])
  })
})

describe('The profile', () => {
  it('takes no name that HSDS has', () => {
    const own = Object.values(profileProperties).flat()
    expect(own.filter((name) => hsdsNames.has(name))).toEqual([])
  })

  it('is named at the root, with the version and the description', () => {
    expect(rootSchema.safeParse(rootDocument(siteUrl)).success).toBe(true)
  })
})
