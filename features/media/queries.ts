import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { db, type Transaction } from '@/server/db'
import { isLicence, type Licence } from './licence'
import { type Alternatives, alternativesSchema, type PictureFilter } from './schema'

/** A picture of the library with all that is said about it. */
export type Picture = {
  hash: string
  /** Of the largest version in pixels. */
  width: number
  height: number
  widths: number[]
  placeholder: string
  fileName: string
  focalX: number
  focalY: number
  alternatives: Alternatives
  credit: string
  licence: Licence | null
  revision: number
}

const selected = {
  hash: true,
  width: true,
  height: true,
  widths: true,
  placeholder: true,
  fileName: true,
  focalX: true,
  focalY: true,
  alternatives: true,
  credit: true,
  licence: true,
  revision: true,
}

type Row = Omit<Picture, 'alternatives' | 'licence'> & { alternatives: unknown; licence: string | null }

function pictureOf(row: Row): Picture {
  const { alternatives, licence } = row
  return { ...row, alternatives: alternativesSchema.parse(alternatives), licence: isLicence(licence) ? licence : null }
}

type Reader = Pick<Transaction, 'picture'>

/** The pictures of these names, in their order. Names of pictures that were deleted are left out. */
export async function listPictures(hashes: readonly string[], tx?: Reader): Promise<Picture[]> {
  if (hashes.length === 0) return []
  const rows = await (tx ?? (await db())).picture.findMany({ where: { hash: { in: [...hashes] } }, select: selected })
  return hashes.flatMap((hash) => rows.filter((row) => row.hash === hash).map(pictureOf))
}

/** Newest pictures offered to whoever writes an entry. */
const offered = 120

/** What an entry can show: the pictures it shows, then the newest others. */
export async function listForChoosing(shown: readonly string[]): Promise<Picture[]> {
  const rows = await (await db()).picture.findMany({
    where: { hash: { notIn: [...shown] } },
    orderBy: { addedAt: 'desc' },
    take: offered,
    select: selected,
  })
  return [...(await listPictures(shown)), ...rows.map(pictureOf)]
}

/** A listing that shows a picture now, or would if its draft or its planned version went out. */
export type PictureUse = {
  id: string
  category: string
  slug: string
  area: string | null
  name: string
  /** Visitors see it there. */
  isPublic: boolean
}

/** A use counts while a version can still reach visitors: the newest, the public and a planned one. */
const isCurrent = Prisma.sql`(r.number = l.revision OR r.number = l."publishedRevision" OR r."publishAt" IS NOT NULL)`

/** Where a picture is used, by name of the listing. */
export async function listUses(tx: Pick<Transaction, '$queryRaw'>, hash: string): Promise<PictureUse[]> {
  return tx.$queryRaw<PictureUse[]>`
    SELECT l.id, l.category, l.slug, l.area,
      coalesce((SELECT nullif(t.name, '') FROM "ListingText" t WHERE t."listingId" = l.id AND t.locale = 'en'), l.slug) AS name,
      bool_or(l.status = 'PUBLISHED' AND r.number = l."publishedRevision") AS "isPublic"
    FROM "PictureUse" u
    JOIN "Revision" r ON r.id = u."revisionId"
    JOIN "Listing" l ON l.id = r."listingId"
    WHERE u.hash = ${hash} AND ${isCurrent}
    GROUP BY l.id ORDER BY name, l.id`
}

/** A picture and where it is used, or null when there is none of that name. */
export async function getPicture(hash: string): Promise<{ picture: Picture; uses: PictureUse[] } | null> {
  const prisma = await db()
  const row = await prisma.picture.findUnique({ where: { hash }, select: selected })
  return row && { picture: pictureOf(row), uses: await listUses(prisma, hash) }
}

const perPage = 48

export type Library = {
  pictures: { picture: Picture; uses: number }[]
  /** Of all that the filter shows. */
  count: number
  pages: number
}

const filters: Record<PictureFilter, Prisma.Sql> = {
  all: Prisma.sql`true`,
  unused: Prisma.sql`uses.count = 0`,
  unready: Prisma.sql`(coalesce(p.alternatives->>'en', '') = '' OR coalesce(p.alternatives->>'zh', '') = ''
    OR p.credit = '' OR p.licence IS NULL)`,
}

/** One page of the library, the newest picture first. */
export async function getLibrary(show: PictureFilter, page: number): Promise<Library> {
  const prisma = await db()
  const found = await prisma.$queryRaw<{ hash: string; uses: number; count: number }[]>`
    SELECT p.hash, uses.count AS uses, count(*) OVER ()::int AS count
    FROM "Picture" p
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT l.id)::int AS count
      FROM "PictureUse" u
      JOIN "Revision" r ON r.id = u."revisionId"
      JOIN "Listing" l ON l.id = r."listingId"
      WHERE u.hash = p.hash AND ${isCurrent}
    ) uses
    WHERE ${filters[show]}
    ORDER BY p."addedAt" DESC, p.hash
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`
  const pictures = await listPictures(found.map(({ hash }) => hash))
  const count = found[0]?.count ?? 0
  return {
    pictures: pictures.map((picture) => ({
      picture,
      uses: found.find(({ hash }) => hash === picture.hash)?.uses ?? 0,
    })),
    count,
    pages: Math.max(1, Math.ceil(count / perPage)),
  }
}
