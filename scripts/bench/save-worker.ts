/** Times the command behind "Save and publish" on the data directory of the settings. Started by `save.ts`. */
import { saveListing } from '@/features/listings/commands'
import { listingContentSchema } from '@/features/listings/schema'
import { prepareData } from '@/prisma/seed/prepare-data'
import type { Actor } from '@/server/actor'
import { database } from '@/server/db'

const warmUp = 10
const samples = 60

await prepareData()
const { prisma, close } = await database()
const user = await prisma.user.findFirstOrThrow()
const actor: Actor = { id: user.id, name: user.name, role: user.role, languages: user.languages }
const rows = await prisma.listing.findMany({
  where: { internalNote: { startsWith: 'Made up' } },
  select: { id: true, revision: true },
  take: warmUp + samples,
})
const times: number[] = []
for (const [position, { id, revision }] of rows.entries()) {
  const { snapshot } = await prisma.revision.findFirstOrThrow({ where: { listingId: id, number: revision } })
  const content = listingContentSchema.parse(snapshot)
  const phones = [{ number: `+8653160${String(position).padStart(6, '0')}`, label: 'main' as const }]
  const started = performance.now()
  await saveListing(actor, id, revision, {
    content: { ...content, phones },
    reason: 'npm run bench',
    publish: true,
    checks: [{ field: 'phones', method: 'call' }],
  })
  if (position >= warmUp) times.push(performance.now() - started)
}
await close()
process.send?.(times)
process.disconnect?.()
