import { verificationMethods } from '@/features/freshness/fact-state'
import type { Category } from '@/features/listings/category'
import { districts } from '@/features/listings/places'
import {
  type ListingContent,
  phoneLabels,
  type SourceQuality,
  sourceQualities,
  textFields,
} from '@/features/listings/schema'
import { attributeFields, languageOptions } from './attribute-fields'
import { editedLocales } from './form-content'
import { controlText, type FormField, type FormSection, type Option, type Translate } from './form-field'

function phoneFields(t: Translate, content: ListingContent): FormField[] {
  const rows = [...content.phones, { number: '', label: 'main' as const }]
  return rows.flatMap(({ number, label }, index): FormField[] => [
    {
      name: `phones.${index}.number`,
      label: `${t('facts.phones')} ${index + 1}`,
      control: 'text',
      values: [number],
      check: index === 0 ? 'phones' : undefined,
    },
    {
      name: `phones.${index}.label`,
      label: `${t('editor.phoneLabel')} ${index + 1}`,
      control: 'select',
      values: [label],
      options: phoneLabels.map((code) => ({ value: code, label: t(`phoneLabels.${code}`) })),
    },
  ])
}

function hoursFields(t: Translate, { hours }: ListingContent): FormField[] {
  const kinds = ['', 'always', 'appointment', 'weekly']
  return [
    {
      name: 'hours.kind',
      label: t('facts.hours'),
      control: 'select',
      values: [hours?.kind ?? ''],
      options: kinds.map((kind) => ({ value: kind, label: t(`editor.hours.${kind || 'unknown'}`) })),
      check: 'hours',
    },
    {
      name: 'hours.value',
      label: t('editor.hours.value'),
      control: 'text',
      values: [hours?.kind === 'weekly' ? hours.value : ''],
      hint: t('editor.hours.hint'),
    },
  ]
}

function placeFields(t: Translate, content: ListingContent, areaNames: ReadonlyMap<string, string>): FormField[] {
  const none = { value: '', label: t('values.notConfirmed') }
  const { point } = content
  return [
    {
      name: 'address',
      label: t('editor.addressZh'),
      control: 'text',
      values: [controlText(content.address)],
      lang: 'zh-Hans',
      check: 'address',
    },
    {
      name: 'district',
      label: t('facts.district'),
      control: 'select',
      values: [controlText(content.district)],
      options: [none, ...districts.map((code) => ({ value: code, label: t(`districts.${code}`) }))],
    },
    {
      name: 'area',
      label: t('facts.area'),
      control: 'select',
      values: [controlText(content.area)],
      // An area that is not public at present stays on offer where it is chosen: saving must not lose it.
      options: [
        none,
        ...[...new Map([...(content.area ? [[content.area, content.area] as const] : []), ...areaNames])].map(
          ([value, label]) => ({ value, label }),
        ),
      ],
    },
    {
      name: 'point.lat',
      label: t('editor.latitude'),
      control: 'text',
      values: [controlText(point?.lat)],
      hint: t('editor.pointHint'),
    },
    { name: 'point.lng', label: t('editor.longitude'), control: 'text', values: [controlText(point?.lng)] },
    {
      name: 'point.precision',
      label: t('editor.precision'),
      control: 'select',
      values: [point?.precision ?? 'district'],
      options: ['exact', 'street', 'district'].map((code) => ({ value: code, label: t(`editor.precisions.${code}`) })),
    },
    { name: 'point.basis', label: t('editor.basis'), control: 'text', values: [controlText(point?.basis)] },
  ]
}

/** What kind of source it is, in the words of the staff screens. */
export const sourceQualityWord = (t: Translate, quality: SourceQuality) =>
  t(`editor.source.qualities.${quality.replaceAll(' ', '-')}`)

function sourceFields(t: Translate, content: ListingContent): FormField[] {
  const empty = { url: '', title: '', published: null, retrieved: '', quality: 'official', fields: [] as string[] }
  return [...content.sources, empty].flatMap((source, index): FormField[] => {
    const name = (part: string) => `sources.${index}.${part}`
    const label = (part: string) => `${index + 1}. ${t(`editor.source.${part}`)}`
    return [
      { name: name('url'), label: label('url'), control: 'text', values: [source.url] },
      { name: name('title'), label: label('title'), control: 'text', values: [source.title] },
      { name: name('published'), label: label('published'), control: 'text', values: [controlText(source.published)] },
      { name: name('retrieved'), label: label('retrieved'), control: 'text', values: [source.retrieved] },
      {
        name: name('quality'),
        label: label('quality'),
        control: 'select',
        values: [source.quality],
        options: sourceQualities.map((value) => ({ value, label: sourceQualityWord(t, value) })),
      },
      { name: name('fields'), label: label('fields'), control: 'text', values: [source.fields.join(', ')] },
    ]
  })
}

function textSection(t: Translate, content: ListingContent): FormField[] {
  const isMachineMade = Object.values(content.texts.zh ?? {}).some((text) => text?.origin === 'machine')
  const read: FormField = {
    name: 'read',
    label: t('editor.readTitle'),
    control: 'boxes',
    values: [],
    options: [{ value: 'zh', label: t('editor.readChinese') }],
  }
  const texts = editedLocales.flatMap((locale) =>
    textFields.map(
      (field): FormField => ({
        name: `texts.${locale}.${field}`,
        label: `${t(`editor.texts.${field}`)} (${t(`editor.languages.${locale}`)})`,
        control: field === 'name' || field === 'address' ? 'text' : 'area',
        values: [content.texts[locale]?.[field]?.value ?? ''],
        lang: locale === 'zh' ? 'zh-Hans' : 'en',
      }),
    ),
  )
  return isMachineMade ? [...texts, read] : texts
}

/**
 * The editor of a listing, made from its category. A new attribute in the registry is a new field here.
 * @param locale language of the screen
 */
export function formSections(
  t: Translate,
  locale: string,
  category: Category,
  content: ListingContent,
  areaNames: ReadonlyMap<string, string>,
): FormSection[] {
  const attributes = Object.entries(category.attributes).flatMap(([key, attribute]) =>
    attributeFields(t, locale, category, key, attribute, content.attributes[key]),
  )
  const plain = (['website', 'email', 'wechat'] as const).map(
    (fact): FormField => ({
      name: fact,
      label: t(`facts.${fact}`),
      control: 'text',
      values: [controlText(content[fact])],
      check: fact,
    }),
  )
  const languages: FormField = {
    name: 'languages',
    label: t('facts.languages'),
    control: 'boxes',
    values: content.languages,
    options: languageOptions(locale, content.languages),
    check: 'languages',
  }
  const contact = [...phoneFields(t, content), ...hoursFields(t, content), languages, ...plain]
  const record: FormField[] = [
    { name: 'slug', label: t('editor.slug'), control: 'text', values: [content.slug], hint: t('editor.slugHint') },
    { name: 'internalNote', label: t('editor.internalNote'), control: 'area', values: [content.internalNote] },
  ]
  return [
    { id: 'texts', title: t('editor.sections.texts'), fields: textSection(t, content) },
    { id: 'contact', title: t('editor.sections.contact'), fields: contact },
    { id: 'place', title: t('editor.sections.place'), fields: placeFields(t, content, areaNames) },
    { id: 'facts', title: t('editor.sections.facts'), fields: attributes },
    { id: 'sources', title: t('editor.sections.sources'), fields: sourceFields(t, content) },
    { id: 'record', title: t('editor.sections.record'), fields: record },
  ]
}

/** How a fact can have been checked, for the select beside it. */
export function checkOptions(t: Translate): Option[] {
  return [
    { value: '', label: t('editor.notChecked') },
    ...verificationMethods.map((method) => ({ value: method, label: t(`editor.methods.${method}`) })),
  ]
}
