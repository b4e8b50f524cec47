import { editedLocales } from '@/features/revisions/form-content'
import {
  controlText,
  type FormField,
  type FormSection,
  type Option,
  type Translate,
} from '@/features/revisions/form-field'
import type { StaffLocale } from '@/i18n/locales'
import {
  type BlockKind,
  blockKinds,
  documentForms,
  glanceRoles,
  itemParts,
  phoneLines,
  type TextPart,
  topics,
} from './block'
import type { Block, GuideContent, Item } from './schema'

export type GuideChoices = {
  /** The language of the screen, in which items are named where they have a text in it. */
  locale: StaffLocale
  /** Slugs and names of the other guides, for the links of steps. */
  guides: readonly Option[]
  /** Keys of dated values with what they say today. */
  values: ReadonlyMap<string, string>
}

const none: Option = { value: '', label: '—' }
/** A new item has no id yet; its fields stand under this one. */
export const newItem = (block: string) => `new-${block}`

function textFields(t: Translate, content: GuideContent, id: string, parts: readonly TextPart[]): FormField[] {
  return parts.flatMap((part) =>
    editedLocales.map(
      (locale): FormField => ({
        name: `texts.${locale}.${id}.${part}`,
        label: `${t(`guideEditor.parts.${part}`)} (${t(`editor.languages.${locale}`)})`,
        control: part === 'text' ? 'area' : 'text',
        values: [content.texts[locale]?.[`${id}.${part}`]?.value ?? ''],
        lang: locale === 'zh' ? 'zh-Hans' : 'en',
      }),
    ),
  )
}

/** The empty item of a kind, which a form fills. */
export function blankItem(kind: BlockKind, id: string): Item {
  const base = { id, facts: [] }
  const blank: Record<BlockKind, object> = {
    glance: { role: 'deadline', value: null },
    steps: { office: null, guide: null },
    documents: { nameZh: '', forms: [] },
    checklist: {},
    fees: { value: null },
    times: { value: null },
    penalties: {},
    offices: { office: { category: 'offices', slug: '' } },
    points: {},
    warnings: {},
    unknown: { ask: '12367' },
    questions: {},
    words: { nameZh: '' },
  }
  return { ...base, ...blank[kind] } as Item
}

function structureFields(t: Translate, item: Item, choices: GuideChoices): FormField[] {
  const field = (part: string, more: Omit<FormField, 'name' | 'label'>): FormField => ({
    name: `items.${item.id}.${part}`,
    label: t(`guideEditor.fields.${part}`),
    ...more,
  })
  const fields: FormField[] = []
  if ('role' in item) {
    const options = glanceRoles.map((role) => ({ value: role, label: t(`guides.roles.${role}`) }))
    fields.push(field('role', { control: 'select', values: [item.role], options }))
  }
  if ('value' in item) {
    const known = item.value ? choices.values.get(item.value) : undefined
    const hint = known ? `${t('guideEditor.valueToday')} ${known}` : t('guideEditor.valueHint')
    fields.push(field('value', { control: 'text', values: [controlText(item.value)], hint }))
  }
  if ('nameZh' in item) fields.push(field('nameZh', { control: 'text', values: [item.nameZh], lang: 'zh-Hans' }))
  if ('forms' in item) {
    const options = documentForms.map((form) => ({ value: form, label: t(`guides.forms.${form}`) }))
    fields.push(field('forms', { control: 'boxes', values: item.forms, options }))
  }
  if ('office' in item) {
    const value = item.office?.slug ? `${item.office.category}/${item.office.slug}` : ''
    fields.push(field('office', { control: 'text', values: [value], hint: t('guideEditor.officeHint') }))
  }
  if ('guide' in item) {
    fields.push(field('guide', { control: 'select', values: [item.guide ?? ''], options: [none, ...choices.guides] }))
  }
  if ('ask' in item) {
    const options = phoneLines.map((line) => ({ value: line, label: line }))
    fields.push(field('ask', { control: 'select', values: [item.ask], options }))
  }
  fields.push(field('facts', { control: 'text', values: [item.facts.join(', ')], hint: t('guideEditor.factsHint') }))
  return fields
}

function orderFields(t: Translate, item: Item, index: number): FormField[] {
  return [
    {
      name: `items.${item.id}.order`,
      label: t('guideEditor.fields.order'),
      control: 'number',
      values: [String(index + 1)],
    },
    {
      name: `items.${item.id}.remove`,
      label: t('guideEditor.fields.remove'),
      control: 'boxes',
      values: [],
      options: [{ value: 'yes', label: t('guideEditor.removeYes') }],
    },
  ]
}

type Placed = { content: GuideContent; block: Block; index: number }

/** What the editor calls an item: its block, its place and how it begins. @param index its place, from 0 */
export function itemTitle(t: Translate, locale: StaffLocale, { content, block, index }: Placed): string {
  const id = block.items[index]?.id ?? ''
  const [own, english] = [content.texts[locale], content.texts.en]
  const parts = ['title', 'text'].map((part) => `${id}.${part}`)
  const text = [own, english].flatMap((texts) => parts.flatMap((part) => texts?.[part] ?? []))[0]
  const start = (text?.value ?? id).replace(/[{}]/g, '')
  return `${t(`guides.blocks.${block.kind}`)} ${index + 1}: ${start.length > 60 ? `${start.slice(0, 60)}…` : start}`
}

/** A block as panels: its heading, one for each item, and one for an item to come. */
function blockSections(t: Translate, content: GuideContent, block: Block, choices: GuideChoices): FormSection[] {
  const { needed, optional } = itemParts[block.kind]
  const parts = [...needed, ...optional]
  const name = t(`guides.blocks.${block.kind}`)
  const items = block.items as readonly Item[]
  const panels = items.map(
    (item, index): FormSection => ({
      id: `panel-${item.id}`,
      title: itemTitle(t, choices.locale, { content, block, index }),
      fields: [
        ...textFields(t, content, item.id, parts),
        ...structureFields(t, item, choices),
        ...orderFields(t, item, index),
      ],
    }),
  )
  const id = newItem(block.id)
  return [
    {
      id: `panel-${block.id}`,
      title: `${name}: ${t('guideEditor.heading')}`,
      fields: textFields(t, content, block.id, ['title']),
    },
    ...panels,
    {
      id: `panel-${id}`,
      title: `${name}: ${t('guideEditor.newItem')}`,
      fields: [...textFields(t, content, id, parts), ...structureFields(t, blankItem(block.kind, id), choices)],
    },
  ]
}

/** The full name of every field, for a list of problems: the panels tell alike fields apart. */
export function fieldNamesOf(sections: readonly FormSection[]): Record<string, string> {
  return Object.fromEntries(
    sections.flatMap(({ title, fields }) => fields.map(({ name, label }) => [name, `${title} · ${label}`])),
  )
}

/** What stands above the blocks of a guide; a new guide has nothing else yet. */
export function headSection(t: Translate, content: GuideContent): FormSection {
  const text = (id: 'title' | 'summary', locale: (typeof editedLocales)[number]): FormField => ({
    name: `texts.${locale}.${id}`,
    label: `${t(`guideEditor.parts.${id}`)} (${t(`editor.languages.${locale}`)})`,
    control: id === 'title' ? 'text' : 'area',
    values: [content.texts[locale]?.[id]?.value ?? ''],
    lang: locale === 'zh' ? 'zh-Hans' : 'en',
    ...(id === 'summary' ? { hint: t('guideEditor.placeholderHint') } : {}),
  })
  const plain = (name: 'slug' | 'position' | 'reviewedOn' | 'reviewDue', control: 'text' | 'number'): FormField => ({
    name,
    label: t(`guideEditor.fields.${name}`),
    control,
    values: [controlText(content[name])],
    ...(name === 'slug' ? { hint: t('guideEditor.slugHint') } : {}),
    ...(name.startsWith('review') ? { hint: t('guideEditor.dayHint') } : {}),
  })
  const isMachineMade = Object.values(content.texts.zh ?? {}).some(({ origin }) => origin === 'machine')
  return {
    id: 'head',
    title: t('guideEditor.head'),
    fields: [
      ...(['title', 'summary'] as const).flatMap((id) => editedLocales.map((locale) => text(id, locale))),
      {
        name: 'topic',
        label: t('guideEditor.fields.topic'),
        control: 'select',
        values: [content.topic],
        options: topics.map((topic) => ({ value: topic, label: t(`guides.topics.${topic}`) })),
      },
      plain('slug', 'text'),
      plain('position', 'number'),
      plain('reviewedOn', 'text'),
      plain('reviewDue', 'text'),
      ...(isMachineMade
        ? [
            {
              name: 'read',
              label: t('editor.readTitle'),
              control: 'boxes' as const,
              values: [],
              options: [{ value: 'zh', label: t('editor.readChinese') }],
            },
          ]
        : []),
    ],
  }
}

/** The editor of a guide: its head, its blocks one by one with room for a new item, and a place for a new block. */
export function guideSections(t: Translate, content: GuideContent, choices: GuideChoices): FormSection[] {
  return [
    headSection(t, content),
    ...content.blocks.flatMap((block) => blockSections(t, content, block, choices)),
    {
      id: 'new-block',
      title: t('guideEditor.newBlock'),
      fields: [
        {
          name: 'newBlock',
          label: t('guideEditor.newBlockKind'),
          control: 'select',
          values: [''],
          options: [none, ...blockKinds.map((kind) => ({ value: kind, label: t(`guides.blocks.${kind}`) }))],
        },
      ],
    },
  ]
}
