import { sourceHashOf } from '@/features/freshness/translation-state'
import { editedLocales } from '@/features/revisions/form-content'
import { type BlockKind, blockKinds, itemParts } from './block'
import { blankItem, newItem } from './form-fields'
import { type Block, type GuideContent, type GuideTexts, type Item, textIds } from './schema'

type Values = Record<string, string[]>

const orNull = (text: string | undefined) => (text?.trim() ? text.trim() : null)

/** A name for a new item from its English words, unlike all others of the guide. */
function freshId(words: string, taken: ReadonlySet<string>): string {
  const base =
    words
      .toLowerCase()
      .replace(/\{[^}]*\}/g, ' ')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'item'
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}

/** The item as the form says it is. Nothing is checked here: the content schema does that. */
function itemFrom(values: Values, item: Item, under: string): Item {
  const first = (part: string) => values[`items.${under}.${part}`]?.[0]
  const sent = (part: string) => values[`items.${under}.${part}`] !== undefined
  const [category = '', slug = ''] = (first('office')?.trim() ?? '').replace(/^\//, '').split('/')
  const office = first('office')?.trim() ? { category, slug } : null
  return {
    ...item,
    ...('role' in item && sent('role') ? { role: first('role') } : {}),
    ...('value' in item && sent('value') ? { value: orNull(first('value')) } : {}),
    ...('nameZh' in item && sent('nameZh') ? { nameZh: first('nameZh') } : {}),
    ...('forms' in item ? { forms: (values[`items.${under}.forms`] ?? []).filter(Boolean) } : {}),
    ...('office' in item && sent('office') ? { office } : {}),
    ...('guide' in item && sent('guide') ? { guide: orNull(first('guide')) } : {}),
    ...('ask' in item && sent('ask') ? { ask: first('ask') } : {}),
    ...(sent('facts') ? { facts: (first('facts') ?? '').split(/[\s,;，、]+/).filter(Boolean) } : {}),
  } as Item
}

type Renamed = Map<string, string>

/** The new item of a block, if anything was written in its fields. Its texts are filed under its new name. */
function addedItem(values: Values, block: Block, taken: Set<string>, renamed: Renamed): Item[] {
  const under = newItem(block.id)
  const { needed, optional } = itemParts[block.kind]
  const texts = [...needed, ...optional].map((part) => values[`texts.en.${under}.${part}`]?.[0]?.trim() ?? '')
  const nameZh = values[`items.${under}.nameZh`]?.[0]?.trim()
  if (texts.every((text) => text === '') && !nameZh) return []
  const id = freshId(texts.find((text) => text !== '') ?? '', taken)
  taken.add(id)
  renamed.set(id, under)
  return [itemFrom(values, blankItem(block.kind, id), under)]
}

function blockFrom(values: Values, block: Block, taken: Set<string>, renamed: Renamed): Block {
  const items = (block.items as readonly Item[])
    .filter(({ id }) => !values[`items.${id}.remove`]?.includes('yes'))
    .map((item, index) => ({
      item: itemFrom(values, item, item.id),
      order: Number(values[`items.${item.id}.order`]?.[0] ?? index + 1) || index + 1,
      index,
    }))
    .sort((a, b) => a.order - b.order || a.index - b.index)
    .map(({ item }) => item)
  return { ...block, items: [...items, ...addedItem(values, block, taken, renamed)] } as Block
}

/**
 * The texts of one language after editing, for the ids the edited blocks have. A text left as it was keeps its origin,
 * unless the editor says they have read it; a changed one is a person's work, made from the English as it now reads.
 */
function textsFrom(
  values: Values,
  locale: (typeof editedLocales)[number],
  ids: readonly string[],
  renamed: Renamed,
  base: GuideContent,
  editorId: string | null,
): GuideTexts {
  const wasRead = values.read?.includes(locale) ?? false
  const sentText = (language: string, id: string) => {
    const [item = '', part] = id.split('.')
    const under = renamed.has(item) && part ? `${renamed.get(item)}.${part}` : id
    const name = `texts.${language}.${under}`
    return name in values ? values[name]?.[0]?.trim() || undefined : base.texts[language]?.[id]?.value
  }
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = sentText(locale, id)
      if (!value) return []
      const sourceHash = locale === 'en' ? null : sourceHashOf(sentText('en', id))
      const old = base.texts[locale]?.[id]
      const keeps = old?.value === value && !(wasRead && old.origin === 'machine')
      return [[id, keeps ? old : { value, origin: 'human' as const, sourceHash, editorId }]]
    }),
  )
}

/**
 * What a sent form says, laid over the guide it was made from. Nothing is checked here: the content schema does that and
 * names the field.
 * @param sent every value of the form by name
 */
export function guideFromForm(sent: Values, base: GuideContent, editorId: string | null): unknown {
  // A sent form breaks lines as mail does; stored texts do not.
  const values = Object.fromEntries(
    Object.entries(sent).map(([name, all]) => [name, all.map((value) => value.replace(/\r\n?/g, '\n'))]),
  )
  const first = (name: string) => values[name]?.[0]
  const taken = new Set(base.blocks.flatMap((block) => [block.id, ...block.items.map((item) => item.id)]))
  const renamed: Renamed = new Map()
  const blocks = base.blocks.map((block) => blockFrom(values, block, taken, renamed))
  const kind = blockKinds.find((known) => known === first('newBlock'))
  if (kind) blocks.push({ id: freshId(`${kind}-block`, taken), kind: kind satisfies BlockKind, items: [] } as Block)
  const ids = textIds({ blocks })
  const known = new Set(ids)
  const texts = new Map<string, GuideTexts>(
    Object.entries(base.texts).map(([locale, own]) => [
      locale,
      Object.fromEntries(Object.entries(own ?? {}).filter(([id]) => known.has(id))),
    ]),
  )
  for (const locale of editedLocales) texts.set(locale, textsFrom(values, locale, ids, renamed, base, editorId))
  return {
    ...base,
    slug: first('slug')?.trim() ?? base.slug,
    topic: first('topic') ?? base.topic,
    position: first('position') === undefined ? base.position : Number(first('position')),
    reviewedOn: first('reviewedOn')?.trim() ?? base.reviewedOn,
    reviewDue: first('reviewDue')?.trim() ?? base.reviewDue,
    blocks,
    texts: Object.fromEntries([...texts].filter(([, own]) => Object.keys(own).length > 0)),
  }
}
