import 'server-only'
import { z } from 'zod'
import type { Difference } from '@/features/listings/content-comparison'
import type { Day } from '@/lib/shanghai-day'
import { db } from '@/server/db'
import { type HistoryEntry, listRevisions } from '@/server/revision'
import { topics } from '../block'
import { compareGuides } from '../content-comparison'
import { staffGuideRow } from '../guide-row'
import type { GuideEditorView, StaffGuideRow } from '../guide-view'
import type { GuideSurroundings } from '../publication-gates'
import { readAllValues, readGuideLinks, readOffices } from '../queries'
import { type GuideContent, guideContentSchema } from '../schema'

/** All guides, whatever their status, in the order of their topics. */
export async function listStaffGuides(): Promise<StaffGuideRow[]> {
  const rows = await (await db()).guide.findMany({
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    include: { texts: { where: { locale: { in: ['en', 'zh'] } }, select: { locale: true, texts: true } } },
  })
  const guides = rows.map(staffGuideRow)
  return topics.flatMap((topic) => guides.filter((guide) => guide.topic === topic))
}

/** The newest content of a guide, published or not, or null. */
export async function getGuideEditor(id: string): Promise<GuideEditorView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await (await db()).guide.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      revision: true,
      publishedRevision: true,
      status: true,
      revisions: { orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const newest = row?.revisions[0]
  if (!row || !newest) return null
  const { revisions: _, ...rest } = row
  return { ...rest, content: guideContentSchema.parse(newest.snapshot) }
}

/** What of the portal around a guide is public and in force on a day, for the gates of its publication. */
export async function readSurroundings(
  { blocks }: Pick<GuideContent, 'blocks'>,
  today: Day,
): Promise<GuideSurroundings> {
  const [offices, links, values] = [
    await readOffices(blocks, 'en'),
    await readGuideLinks('en'),
    await readAllValues(today),
  ]
  const inForce = [...values].filter(([, { state }]) => state === 'in-force').map(([key]) => key)
  return { offices: new Set(offices.keys()), guides: new Set(links.keys()), values: new Set(inForce) }
}

/** A part that changed, and the guides it changed between, which name the parts. */
type GuideDifference = Difference & { compared: readonly GuideContent[] }
export type GuideHistoryEntry = HistoryEntry<GuideDifference>

/** All revisions of a guide, the newest first, each with what it changed. */
export async function listGuideHistory(id: string): Promise<GuideHistoryEntry[]> {
  return listRevisions(await db(), { guideId: id }, (earlier, later) => {
    const [before, now] = [guideContentSchema.safeParse(earlier), guideContentSchema.safeParse(later)]
    if (!before.success || !now.success) return []
    const compared = [now.data, before.data]
    return compareGuides(before.data, now.data).map((difference) => ({ ...difference, compared }))
  })
}
