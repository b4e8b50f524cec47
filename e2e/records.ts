import fs from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/i18n/locales'

export type SeedSource = { url: string; title: string; quality: string }

/** A researched record as it lies in the seed, read without the product's own code. */
export type SeedRecord = {
  category: string
  slug: string
  confidence: 'high' | 'medium' | 'low'
  district: string | null
  phones: readonly { number: string }[]
  address: string | null
  attributes: Readonly<Record<string, unknown>>
  sources: readonly SeedSource[]
  texts: Partial<Record<Locale, { name: string }>>
}

const root = 'prisma/seed/records'

const records: readonly SeedRecord[] = fs
  .readdirSync(root)
  .flatMap((category) => fs.readdirSync(path.join(root, category)).map((file) => path.join(root, category, file)))
  .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as SeedRecord)

/** What the research supports well: every visitor may read it. */
export const publishedRecords = records.filter((record) => record.confidence !== 'low')

/** What waits for staff. */
export const draftRecords = records.filter((record) => record.confidence === 'low')

/** The page of a record without its locale. */
export const pathOf = (record: SeedRecord) => `/${record.category}/${record.slug}`
