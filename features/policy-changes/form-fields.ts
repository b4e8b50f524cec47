import {
  confidences,
  passportKinds,
  purposes,
  type RuleContent,
  units,
  type ValueContent,
} from '@/features/policy/schema'
import {
  controlText,
  type FormField,
  type FormSection,
  type Option,
  type Translate,
} from '@/features/revisions/form-field'
import { isMoney, majorUnits } from './money'

export type SourceOption = { key: string; title: string }

const label = (t: Translate, name: string) => t(`policyChanges.fields.${name.replaceAll('.', '-')}`)
const hint = (t: Translate, name: string) => t(`policyChanges.hints.${name}`)
const optionsOf = (t: Translate, room: string, codes: readonly string[]): Option[] =>
  codes.map((code) => ({ value: code, label: t(`policyChanges.${room}.${code}`) }))

function field(t: Translate, name: string, control: FormField['control'], values: readonly unknown[]): FormField {
  return { name, label: label(t, name), control, values: values.map(controlText) }
}

const yesNo = (t: Translate): Option[] => [
  { value: 'no', label: t('values.no') },
  { value: 'yes', label: t('values.yes') },
]

function termFields(t: Translate, content: RuleContent): FormField[] {
  const names = (value: { en: string; zh: string }) => [
    field(t, 'terms.names.en', 'text', [value.en]),
    { ...field(t, 'terms.names.zh', 'text', [value.zh]), lang: 'zh-Hans' },
  ]
  switch (content.kind) {
    case 'transit-region': {
      const areas = content.terms.areas?.map(({ en, zh }) => `${en} | ${zh}`).join('\n')
      return [...names(content.terms.names), { ...field(t, 'terms.areas', 'area', [areas]), hint: hint(t, 'areas') }]
    }
    case 'transit-port':
      return [
        ...names(content.terms.names),
        field(t, 'terms.city', 'text', [content.terms.city]),
        {
          ...field(t, 'terms.means', 'select', [content.terms.means]),
          options: optionsOf(t, 'means', ['airport', 'sea', 'land']),
        },
      ]
    case 'apec-economy': {
      const { membership, ...marks } = content.terms
      return [
        {
          ...field(t, 'terms.membership', 'select', [membership]),
          options: optionsOf(t, 'memberships', ['full', 'transitional']),
        },
        ...Object.entries(marks).map(([name, value]) => ({
          ...field(t, `terms.${name}`, 'select', [value ? 'yes' : 'no']),
          options: yesNo(t),
        })),
      ]
    }
    default:
      return []
  }
}

function stayFields(t: Translate, content: RuleContent): FormField[] {
  return [
    { ...field(t, 'maxStayDays', 'number', [content.maxStayDays]), hint: hint(t, 'maxStayDays') },
    { ...field(t, 'cumulative.days', 'number', [content.cumulative?.days]), hint: hint(t, 'cumulative') },
    {
      ...field(t, 'cumulative.per', 'select', [content.cumulative?.per ?? '180-days']),
      options: optionsOf(t, 'spans', ['180-days', 'calendar-year', 'year']),
    },
    { ...field(t, 'purposes', 'boxes', content.purposes), options: optionsOf(t, 'purposes', purposes) },
    {
      ...field(t, 'passportKinds', 'boxes', content.passportKinds),
      options: optionsOf(t, 'passportKinds', passportKinds),
    },
  ]
}

function periodSection(t: Translate, content: RuleContent | ValueContent): FormSection {
  return {
    id: 'period',
    title: t('policyChanges.sections.period'),
    fields: [
      { ...field(t, 'validFrom', 'date', [content.validFrom]), hint: hint(t, 'validFrom') },
      { ...field(t, 'validUntil', 'date', [content.validUntil]), hint: hint(t, 'validUntil') },
    ],
  }
}

function evidenceSections(
  t: Translate,
  content: RuleContent | ValueContent,
  sources: readonly SourceOption[],
): FormSection[] {
  // In the order they have, because a form sends boxes in the order they stand.
  const rank = ({ key }: SourceOption) => (content.sources.includes(key) ? content.sources.indexOf(key) : Infinity)
  const named = [...sources].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  return [
    {
      id: 'evidence',
      title: t('policyChanges.sections.evidence'),
      fields: [
        {
          ...field(t, 'sources', 'boxes', content.sources),
          options: named.map(({ key, title }) => ({ value: key, label: `${title} (${key})` })),
        },
        field(t, 'checkedOn', 'date', [content.checkedOn]),
        {
          ...field(t, 'confidence', 'select', [content.confidence]),
          options: optionsOf(t, 'confidences', confidences),
        },
        { ...field(t, 'facts', 'text', [content.facts.join(' ')]), hint: hint(t, 'facts') },
        field(t, 'note', 'area', [content.note]),
      ],
    },
    {
      id: 'source',
      title: t('policyChanges.sections.source'),
      fields: [
        { ...field(t, 'source.url', 'text', []), hint: hint(t, 'source') },
        field(t, 'source.title', 'text', []),
        { ...field(t, 'source.published', 'text', []), hint: t('editor.dateHint') },
        {
          ...field(t, 'source.quality', 'select', ['official']),
          options: optionsOf(t, 'qualities', ['official', 'institutional', 'press', 'secondary', 'low']),
        },
      ],
    },
  ]
}

/** The controls of a rule. Its place is asked for only while it has none. */
export function ruleSections(t: Translate, content: RuleContent, sources: readonly SourceOption[]): FormSection[] {
  const place = { ...field(t, 'place', 'text', [content.place]), hint: hint(t, `place-${content.kind}`) }
  return [
    {
      id: 'rule',
      title: t('policyChanges.sections.rule'),
      fields: [...(content.place ? [] : [place]), ...termFields(t, content), ...stayFields(t, content)],
    },
    periodSection(t, content),
    ...evidenceSections(t, content, sources),
  ]
}

/** The controls of a value. Its key is asked for only while it has none. */
export function valueSections(t: Translate, content: ValueContent, sources: readonly SourceOption[]): FormSection[] {
  const { unit, amount } = content
  const shown = amount !== null && isMoney(unit) ? majorUnits(amount) : amount
  return [
    {
      id: 'value',
      title: t('policyChanges.sections.value'),
      fields: [
        ...(content.key ? [] : [{ ...field(t, 'key', 'text', ['']), hint: hint(t, 'key') }]),
        { ...field(t, 'unit', 'select', [unit]), options: optionsOf(t, 'units', units) },
        { ...field(t, 'amount', 'number', [shown]), hint: hint(t, 'amount') },
        { ...field(t, 'day', 'date', [content.day]), hint: hint(t, 'day') },
      ],
    },
    periodSection(t, content),
    ...evidenceSections(t, content, sources),
  ]
}

const fieldNames = [
  ...['place', 'key', 'unit', 'amount', 'day', 'maxStayDays', 'cumulative', 'purposes', 'passportKinds'],
  ...['terms.names', 'terms.areas', 'terms.city', 'terms.means', 'terms.membership', 'terms.admitsToMainland'],
  ...['terms.refusesVirtualCard', 'terms.allowsOtherUse', 'validFrom', 'validUntil', 'sources', 'facts'],
  ...['checkedOn', 'confidence', 'note'],
]

/** Names of everything a comparison or a problem can be about. */
export function policyFieldNames(t: Translate): Record<string, string> {
  return Object.fromEntries(fieldNames.map((name) => [name, label(t, name)]))
}
