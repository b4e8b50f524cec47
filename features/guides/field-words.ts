import type { Translate } from '@/features/revisions/form-field'
import { valueWords } from '@/features/revisions/value-words'
import { isLocale, languageOf, type StaffLocale } from '@/i18n/locales'
import type { BlockKind } from './block'
import { itemTitle } from './form-fields'
import type { GuideContent, Item } from './schema'

type Compared = {
  /** The language of the screen. */
  locale: StaffLocale
  /** The guides a comparison is between, the newer one first: what only one of them has is named by that one. */
  guides: readonly GuideContent[]
}

function itemName(t: Translate, { locale, guides }: Compared, id: string): string | null {
  for (const content of guides) {
    for (const block of content.blocks) {
      const items = block.items as readonly Item[]
      const index = items.findIndex((item) => item.id === id)
      if (index !== -1) return itemTitle(t, locale, { content, block, index })
    }
  }
  return null
}

function blockName(t: Translate, { guides }: Compared, id: string): string | null {
  const block = guides.flatMap(({ blocks }) => blocks).find((candidate) => candidate.id === id)
  return block ? t(`guides.blocks.${block.kind}`) : null
}

function textLabel(t: Translate, compared: Compared, id: string): string {
  const [owner = '', part] = id.split('.')
  if (!part) return t(`guideEditor.parts.${owner}`)
  const item = itemName(t, compared, owner)
  if (item) return `${item} · ${t(`guideEditor.parts.${part}`)}`
  return `${blockName(t, compared, owner) ?? owner}: ${t('guideEditor.heading')}`
}

/** What the editor calls a part that a comparison names, such as `topic`, `blocks.register` or `texts.en.title`. */
export function guideFieldLabel(t: Translate, compared: Compared, field: string): string {
  const [room, first = '', ...rest] = field.split('.')
  if (field === 'blocks') return t('guideEditor.blocks')
  if (room === 'blocks') return itemName(t, compared, first) ?? first
  if (room !== 'texts') return t(`guideEditor.fields.${field}`)
  return `${textLabel(t, compared, rest.join('.'))} (${isLocale(first) ? languageOf(first).name : first})`
}

type Arrangement = { kind: BlockKind; id: string; items: string[] }

function partWords(t: Translate, part: string, value: unknown): string {
  if (part === 'forms') return (value as string[]).map((form) => t(`guides.forms.${form}`)).join(', ')
  if (part === 'role') return t(`guides.roles.${value}`)
  if (part !== 'office') return Array.isArray(value) ? value.join(', ') : valueWords(value)
  const { category, slug } = value as { category: string; slug: string }
  return `${category}/${slug}`
}

/** A stored part in the words of the staff screens; nothing there is an empty string. */
export function guideFieldWords(t: Translate, compared: Compared, field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field === 'topic') return t(`guides.topics.${value}`)
  if (field === 'blocks') {
    return (value as Arrangement[])
      .map(({ kind, items }) => {
        const names = items.map((id) => itemName(t, compared, id) ?? id)
        return names.length > 0 ? names.join('; ') : t(`guides.blocks.${kind}`)
      })
      .join(' / ')
  }
  if (!field.startsWith('blocks.')) return valueWords(value)
  return Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== '' && !(Array.isArray(entry) && entry.length === 0))
    .map(([part, entry]) => `${t(`guideEditor.fields.${part}`)}: ${partWords(t, part, entry)}`)
    .join(' · ')
}
