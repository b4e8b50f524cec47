import { type PolicySource, policySourceSchema, type RuleContent, type ValueContent } from '@/features/policy/schema'
import type { Day } from '@/lib/shanghai-day'
import { isMoney, minorUnits } from './money'

type Values = Record<string, string[]>

const first = (values: Values, name: string) => values[name]?.[0]?.trim() ?? ''
const orNull = (text: string) => text || null
const words = (text: string) => text.split(/[\s,;]+/).filter(Boolean)
const yes = (values: Values, name: string) => first(values, name) === 'yes'

/** Digits to a number; anything else is passed on for the schema to refuse under its name. */
function numeric(text: string): number | string | null {
  if (text === '') return null
  const value = Number(text.replace(/,/g, ''))
  return Number.isFinite(value) ? value : text
}

/** What rules and values share. `added` is the key of a page that was entered in the same form. */
function datedFrom(values: Values, added: string | null) {
  return {
    validFrom: orNull(first(values, 'validFrom')),
    validUntil: orNull(first(values, 'validUntil')),
    sources: [...new Set([...words((values.sources ?? []).join(' ')), ...(added ? [added] : [])])],
    facts: [...new Set(words(first(values, 'facts')))],
    checkedOn: first(values, 'checkedOn'),
    confidence: first(values, 'confidence'),
    note: first(values, 'note'),
  }
}

/** One area a line: the English name, a bar, the Chinese name. */
const areasFrom = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter((parts) => parts.some(Boolean))
    .map(([en = '', zh = '']) => ({ en, zh }))

function termsFrom(values: Values, kind: RuleContent['kind']): unknown {
  const names = { en: first(values, 'terms.names.en'), zh: first(values, 'terms.names.zh') }
  switch (kind) {
    case 'transit-region': {
      const areas = areasFrom(first(values, 'terms.areas'))
      return { names, areas: areas.length > 0 ? areas : null }
    }
    case 'transit-port':
      return { names, city: first(values, 'terms.city'), means: first(values, 'terms.means') }
    case 'apec-economy':
      return {
        membership: first(values, 'terms.membership'),
        admitsToMainland: yes(values, 'terms.admitsToMainland'),
        refusesVirtualCard: yes(values, 'terms.refusesVirtualCard'),
        allowsOtherUse: yes(values, 'terms.allowsOtherUse'),
      }
    default:
      return {}
  }
}

/**
 * A rule as the form says it, not checked yet. What names a rule, its kind and place, is `base`'s unless that has none.
 * @param added key of a source entered in the same form, or null
 */
export function ruleFromForm(values: Values, base: Pick<RuleContent, 'kind' | 'place'>, added: string | null): unknown {
  const days = numeric(first(values, 'cumulative.days'))
  return {
    kind: base.kind,
    place: base.place || first(values, 'place'),
    terms: termsFrom(values, base.kind),
    maxStayDays: numeric(first(values, 'maxStayDays')),
    cumulative: days === null ? null : { days, per: first(values, 'cumulative.per') },
    purposes: (values.purposes ?? []).filter(Boolean),
    passportKinds: (values.passportKinds ?? []).filter(Boolean),
    ...datedFrom(values, added),
  }
}

/** A value as the form says it, not checked yet. Money is typed in yuan or dollars and kept in minor units. */
export function valueFromForm(values: Values, base: Pick<ValueContent, 'key'>, added: string | null): unknown {
  const unit = first(values, 'unit')
  const typed = first(values, 'amount')
  return {
    key: base.key || first(values, 'key'),
    unit,
    amount: isMoney(unit) ? minorUnits(typed) : numeric(typed),
    day: orNull(first(values, 'day')),
    ...datedFrom(values, added),
  }
}

/** Key for a page by its host, the day and a number that makes it the only one: `EN_NIA_GOV_CN_20261125`. */
export function sourceKeyOf(url: string, today: Day, taken: ReadonlySet<string>): string {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  const name =
    host
      .toUpperCase()
      .replace(/^WWW\./, '')
      .replace(/[^A-Z0-9]+/g, '_')
      .slice(0, 26) || 'PAGE'
  const key = `${name}_${today.replaceAll('-', '')}`
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key}_${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/**
 * The page entered under "new source", or null when nothing was.
 * @returns the page, or the fields that cannot be used with their error codes
 */
export function sourceFromForm(
  values: Values,
  today: Day,
  taken: ReadonlySet<string>,
): PolicySource | null | { fieldErrors: Record<string, string> } {
  const [url, title] = [first(values, 'source.url'), first(values, 'source.title')]
  if (!url && !title) return null
  const parsed = policySourceSchema.safeParse({
    key: sourceKeyOf(url, today, taken),
    url: orNull(url),
    title,
    published: orNull(first(values, 'source.published')),
    retrieved: today,
    evidence: 'direct',
    quality: first(values, 'source.quality') || 'official',
  })
  if (parsed.success) return parsed.data
  const codes = parsed.error.issues.map(({ path, code, message }) => [
    `source.${path.join('.')}`,
    code === 'too_small' ? 'required' : message,
  ])
  return { fieldErrors: Object.fromEntries(codes) }
}
