import fs from 'node:fs'
import path from 'node:path'
import { sourceHashOf } from '@/features/freshness/translation-state'
import { createTerm } from '@/features/glossary/commands'
import { createGuide } from '@/features/guides/commands'
import { type GuideContent, type GuideTexts, guideContentSchema } from '@/features/guides/schema'
import { createListing } from '@/features/listings/commands'
import { type ListingContent, type LocaleTexts, listingContentSchema, type TextField } from '@/features/listings/schema'
import { createRules, createValues, recordEvidence } from '@/features/policy/commands'
import { policyFactSchema, policySourceSchema, ruleContentSchema, valueContentSchema } from '@/features/policy/schema'
import { type Locale, locales } from '@/i18n/locales'
import { systemActor } from '@/server/actor'
import { db } from '@/server/db'
import { log } from '@/server/log'

type Texts = Partial<Record<TextField, string>>
type SeedRecord = Omit<ListingContent, 'texts' | 'wechat'> & { texts: { en: Texts; zh: Texts } }

const read = <T>(file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as T

/** Everything the research found, one file per record. */
export function readRecords(directory: string): SeedRecord[] {
  const root = path.join(directory, 'records')
  return fs
    .readdirSync(root)
    .sort()
    .flatMap((category) => {
      const files = fs.readdirSync(path.join(root, category)).sort()
      return files.map((file) => read<SeedRecord>(path.join(root, category, file)))
    })
}

/** Translations by locale and `category/slug`. */
export function readTranslations(directory: string): Map<string, Record<string, Texts>> {
  const root = path.join(directory, 'texts')
  return new Map(
    locales
      .filter((locale) => fs.existsSync(path.join(root, `${locale}.json`)))
      .map((locale) => [locale, read<Record<string, Texts>>(path.join(root, `${locale}.json`))]),
  )
}

function original(texts: Texts): LocaleTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([field, value]) => [
      field,
      { value, origin: 'human', sourceHash: null, editorId: null },
    ]),
  )
}

function translated(texts: Texts, english: Texts): LocaleTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([field, value]) => [
      field,
      { value, origin: 'machine', sourceHash: sourceHashOf(english[field as TextField]), editorId: null },
    ]),
  )
}

/** A record with its texts in all languages: English and the researched Chinese name as originals, the rest as made. */
export function contentOf(record: SeedRecord, translations: Map<string, Record<string, Texts>>): ListingContent {
  const { en, zh } = record.texts
  const texts: Record<string, LocaleTexts> = {}
  for (const [locale, entries] of translations) {
    const own = entries[`${record.category}/${record.slug}`]
    if (own) texts[locale] = translated(own, en)
  }
  texts.zh = { ...texts.zh, ...original(zh) }
  texts.en = original(en)
  return listingContentSchema.parse({ ...record, wechat: null, texts })
}

/** The dated policy the research found: rules, values, and the findings and pages they rest on. */
export function readPolicySeed(directory: string) {
  const part = <T>(name: string) => read<T[]>(path.join(directory, 'policy', `${name}.json`))
  return {
    sources: part('sources').map((source) => policySourceSchema.parse(source)),
    facts: part('facts').map((fact) => policyFactSchema.parse(fact)),
    rules: part('rules').map((rule) => ruleContentSchema.parse(rule)),
    values: part('values').map((value) => valueContentSchema.parse(value)),
  }
}

/** Publishes the researched policy where there is none. A portal filled before policy was part of it gets it, too. */
export async function seedPolicyIfEmpty(directory: string): Promise<void> {
  const prisma = await db()
  const missing = { rules: (await prisma.policyRule.count()) === 0, values: (await prisma.datedValue.count()) === 0 }
  if (!missing.rules && !missing.values) return
  const { sources, facts, rules, values } = readPolicySeed(directory)
  const live = <C>(content: C) => ({ content, reason: null, publish: true })
  await recordEvidence(systemActor, { sources, facts })
  if (missing.rules) await createRules(systemActor, rules.map(live))
  if (missing.values) await createValues(systemActor, values.map(live))
  log.info({ rules: rules.length, values: values.length }, 'policy filled in')
}

/**
 * Fills an empty portal with the researched records, through the command staff use: what the research supports well is
 * published with its caveats, the rest waits as drafts.
 * @param directory folder that holds `records/` and `texts/`
 */
export async function seedIfEmpty(directory: string): Promise<void> {
  if ((await (await db()).listing.count()) > 0) return
  const records = readRecords(directory)
  const translations = readTranslations(directory)
  log.info({ records: records.length }, 'filling the empty portal')
  for (const record of records) {
    await createListing(systemActor, {
      content: contentOf(record, translations),
      reason: null,
      publish: record.confidence !== 'low',
    })
  }
  log.info({ records: records.length }, 'portal filled')
}

type GuideSeed = Omit<GuideContent, 'texts'>
type GuideWords = Record<string, Record<string, string>>

/** The researched guides without their texts, one file each, and the texts by locale, guide and id. */
export function readGuides(directory: string): { guides: GuideSeed[]; words: Map<string, GuideWords> } {
  const root = path.join(directory, 'guides')
  const files = fs.readdirSync(root).filter((file) => file.endsWith('.json'))
  return {
    guides: files.sort().map((file) => read<GuideSeed>(path.join(root, file))),
    words: new Map(
      locales
        .map((locale) => [locale, path.join(root, 'texts', `${locale}.json`)] as const)
        .filter(([, file]) => fs.existsSync(file))
        .map(([locale, file]) => [locale, read<GuideWords>(file)]),
    ),
  }
}

/** A guide with its texts in all languages: English as the original, the rest as machines made it. */
export function guideContentOf(guide: GuideSeed, words: Map<string, GuideWords>): GuideContent {
  const english = words.get('en')?.[guide.slug] ?? {}
  const texts: Record<string, GuideTexts> = {}
  for (const [locale, guides] of words) {
    texts[locale] = Object.fromEntries(
      Object.entries(guides[guide.slug] ?? {}).map(([id, value]) => [
        id,
        locale === 'en'
          ? { value, origin: 'human', sourceHash: null, editorId: null }
          : { value, origin: 'machine', sourceHash: sourceHashOf(english[id]), editorId: null },
      ]),
    )
  }
  return guideContentSchema.parse({ ...guide, texts })
}

/** Publishes the researched guides where there are none, through the command staff use. */
export async function seedGuidesIfEmpty(directory: string): Promise<void> {
  if ((await (await db()).guide.count()) > 0) return
  const { guides, words } = readGuides(directory)
  for (const guide of guides) {
    await createGuide(systemActor, { content: guideContentOf(guide, words), reason: null, publish: true })
  }
  log.info({ guides: guides.length }, 'guides filled in')
}

type TermSeed = { hanzi: string; pinyin?: string; source: string; texts: Partial<Record<Locale, string>> }

/** The official terms, in the words of the guides. */
export function readGlossary(directory: string): TermSeed[] {
  return read<TermSeed[]>(path.join(directory, 'glossary.json'))
}

/** Fills an empty glossary, through the command staff use. Nobody compared the terms with an official list yet. */
export async function seedGlossaryIfEmpty(directory: string): Promise<void> {
  if ((await (await db()).officialTerm.count()) > 0) return
  const terms = readGlossary(directory)
  for (const { hanzi, pinyin = '', source, texts } of terms) {
    const facts = { hanzi, pinyin, source, note: '', checkedOn: null }
    await createTerm(systemActor, { facts, texts, forbidden: {}, origin: 'machine' })
  }
  log.info({ terms: terms.length }, 'glossary filled in')
}
