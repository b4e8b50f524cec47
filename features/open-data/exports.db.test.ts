import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveListing, saveListing } from '@/features/listings/commands'
import { seedIfEmpty } from '@/prisma/seed/seed'
import { db } from '@/server/db'
import { parseCsv } from '@/test/csv'
import { dataPackageSchema, tableMistakes } from '@/test/data-package'
import { aPublishedListing, aText, aUser } from '@/test/factories'
import { csvRow } from './csv'
import { dataPackage } from './data-package'
import { changesFeed } from './feed'
import { countByCategory, lastChange, streamEntries } from './queries'
import { getTable, tables } from './tables'

const siteUrl = 'https://jinan.example'

async function readTable(name: string): Promise<string[][]> {
  const table = getTable(name)
  if (!table) throw new Error(`no table ${name}`)
  let text = csvRow(table.columns.map((column) => column.name))
  for await (const entry of streamEntries({ category: table.category ?? 'all' })) {
    text += table.rows(entry, siteUrl).map(csvRow).join('')
  }
  return parseCsv(text)
}

async function readRecords(name: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = await readTable(name)
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
}

beforeAll(() => seedIfEmpty(path.resolve('prisma/seed')))

describe('The tables of the researched records', () => {
  it('are a tabular data package', async () => {
    const described = dataPackage(siteUrl, await lastChange())
    expect(dataPackageSchema.safeParse(described).error?.issues ?? []).toEqual([])
  })

  it.each(tables.map(({ name }) => name))('agree with their description: %s', async (name) => {
    const { resources } = dataPackageSchema.parse(dataPackage(siteUrl, null))
    const resource = resources.find((candidate) => candidate.name === name)
    if (!resource) throw new Error('not described')
    const rows = await readTable(name)
    expect(rows.length).toBeGreaterThan(3)
    expect(tableMistakes(resource, rows)).toEqual([])
  })

  it('point only at entries that are there', async () => {
    const ids = new Set((await readRecords('listings')).map(({ id }) => id))
    for (const name of ['texts', 'facts', 'sources']) {
      const missing = (await readRecords(name)).filter(({ listing_id }) => !ids.has(listing_id ?? ''))
      expect(missing, name).toEqual([])
    }
  })

  it('have every published entry once, and no draft', async () => {
    const published = await (await db()).listing.findMany({ where: { status: 'PUBLISHED' }, orderBy: { id: 'asc' } })
    expect((await readRecords('listings')).map(({ id }) => id)).toEqual(published.map(({ id }) => id))
    const counts = await countByCategory()
    for (const [category, count] of counts) expect(await readRecords(category)).toHaveLength(count)
  })

  it('carry no note, confidence or link that is for staff only', async () => {
    const hidden = await (await db()).source.findMany({
      where: { quality: { in: ['mirror', 'low', 'personal blog'] }, uses: { some: {} } },
    })
    expect(hidden.length).toBeGreaterThan(0)
    const all = (await Promise.all(tables.map(({ name }) => readTable(name)))).flat(2).join('\n')
    for (const { url } of hidden) expect(all).not.toContain(url)
    const notes = await (await db()).listing.findMany({ where: { internalNote: { not: '' } } })
    for (const { internalNote } of notes) expect(all).not.toContain(internalNote)
  })
})

describe('The feed of changes', () => {
  it('names what a publication changed, newest first, and never a change only staff can see', async () => {
    const actor = await aUser('ADMIN')
    const { id, content } = await aPublishedListing({
      texts: { en: { name: aText('A & B <Test>'), summary: aText('Made up.') }, zh: { name: aText('测试') } },
    })
    const website = 'https://hospital.example.org'
    await saveListing(actor, id, 1, {
      content: { ...content, website, internalNote: 'secret', confidence: 'low' },
      reason: null,
      publish: true,
    })
    const feed = await changesFeed(siteUrl)
    const first = feed.slice(feed.indexOf('<entry>'), feed.indexOf('</entry>'))
    expect(first).toContain(`<id>urn:uuid:${id}</id>`)
    expect(first).toContain('<title>A &amp; B &lt;Test&gt;</title>')
    expect([...first.matchAll(/<category term="([^"]*)"/g)].map((match) => match[1])).toEqual(['website'])
    const times = [...feed.matchAll(/<updated>([^<]*)<\/updated>/g)].map((match) => match[1] ?? '').slice(1)
    expect(times).toEqual([...times].sort().reverse())
  })

  it('says of what was taken off the site only that it is gone', async () => {
    const { id, content } = await aPublishedListing()
    await archiveListing(await aUser('ADMIN'), id, null)
    const feed = await changesFeed(siteUrl)
    expect(feed).toContain(`<at:deleted-entry ref="urn:uuid:${id}"`)
    expect(feed).not.toContain(`<id>urn:uuid:${id}</id>`)
    expect(feed).not.toContain(content.slug)
  })
})
