import { z } from 'zod'

/** The archive's own number. It rises when an older portal could not read what a newer one writes. */
export const ARCHIVE_FORMAT = 2

export const MANIFEST_NAME = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What an archive says of one table. Rows stand in `file`, one JSON array of texts a line, in the order of `columns`. */
const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })).min(1),
  rows: z.number().int().nonnegative(),
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256,
})

/** What an archive says of one file of a picture, by its name in the store. */
const pictureFileSchema = z.object({
  name: z.string(),
  file: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256,
})

export const manifestSchema = z.object({
  format: z.number().int(),
  /** ISO 8601 instant. */
  made: z.iso.datetime(),
  /** Version of the portal. */
  application: z.string(),
  /** Version of PostgreSQL, and which kind. */
  postgres: z.string(),
  kind: z.enum(['embedded', 'server']),
  /** Number of the newest content change. */
  contentVersion: z.string(),
  /** Names of the migrations the tables have been through, in order. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Format 1 had none. */
  pictures: z.array(pictureFileSchema).default([]),
  /** Files of pictures the tables name and the store did not have. */
  missing: z.array(z.string()).default([]),
})

export type PictureFile = z.infer<typeof pictureFileSchema>
export type TableEntry = z.infer<typeof tableSchema>
export type Manifest = z.infer<typeof manifestSchema>
