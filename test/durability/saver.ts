/**
 * A process that saves without end, to be killed by its test: opens the data of DATA_DIR, says on standard output what
 * it found there, and then says each revision the moment its save was acknowledged. With `--look` it only looks.
 */
import fs from 'node:fs'
import { createListing, saveListing } from '@/features/listings/commands'
import { type ListingContent, listingContentSchema } from '@/features/listings/schema'
import { systemActor } from '@/server/actor'
import { type Database, database } from '@/server/db'

/** What a process that starts finds of the saves of those before it. */
export type Found = {
  /** Revision numbers in their order. */
  revisions: number[]
  /** For each revision, the number its content carries. */
  written: number[]
  /** Number of the newest revision by the listing, and by what is public. */
  newest: number
  published: number | null
  /** How many saves the audit log and the list of content changes know. */
  audited: number
  changes: number
}

// Written at once and not buffered: what stands on the pipe has been acknowledged, however the process ends.
const say = (line: string) => fs.writeSync(1, `${line}\n`)

const noteOf = (number: number) => `save ${number} ${'x'.repeat(2000)}`

function contentOf(number: number): ListingContent {
  const text = (value: string) => ({ value, origin: 'human' as const, sourceHash: null, editorId: null })
  return listingContentSchema.parse({
    category: 'hospitals',
    slug: 'test-hospital',
    confidence: null,
    district: null,
    area: null,
    point: null,
    address: null,
    phones: [{ number: '12345', label: 'hotline' }],
    website: null,
    email: null,
    wechat: null,
    hours: null,
    languages: [],
    attributes: { beds: number },
    internalNote: noteOf(number),
    sources: [],
    texts: { en: { name: text('Test Hospital'), summary: text('In tests only.') }, zh: { name: text('测试医院') } },
  })
}

async function look({ prisma }: Database, id: string): Promise<Found> {
  const listing = await prisma.listing.findUniqueOrThrow({ where: { id } })
  const revisions = await prisma.revision.findMany({ where: { listingId: id }, orderBy: { number: 'asc' } })
  return {
    revisions: revisions.map(({ number }) => number),
    written: revisions.map(({ snapshot }) => (snapshot as { attributes: { beds: number } }).attributes.beds),
    newest: listing.revision,
    published: listing.publishedRevision,
    audited: await prisma.auditEvent.count({ where: { entityId: id } }),
    changes: await prisma.contentChange.count({ where: { listingId: id } }),
  }
}

async function findOrMake({ prisma }: Database): Promise<string> {
  const found = await prisma.listing.findFirst({ select: { id: true } })
  if (found) return found.id
  return (await createListing(systemActor, { content: contentOf(1), reason: null, publish: true })).id
}

async function main(): Promise<void> {
  const opened = await database()
  const id = await findOrMake(opened)
  const found = await look(opened, id)
  say(`found ${JSON.stringify(found)}`)
  if (process.argv.includes('--look')) return opened.close()
  for (let number = found.newest; ; number++) {
    const save = { content: contentOf(number + 1), reason: null, publish: true }
    const { revision } = await saveListing(systemActor, id, number, save)
    say(`saved ${revision}`)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
