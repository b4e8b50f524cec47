import { isPublicSource } from '@/features/listings/public-sources'
import type { Day } from '@/lib/shanghai-day'
import type { PolicyFact, PolicySource, RuleContent, ValueContent } from './schema'

/** What a statement rests on: pages a visitor may open, official ones first, and how many others there are. */
export type Citations = {
  sources: readonly (PolicySource & { url: string })[]
  /** Sources without a public address, or copies we do not link to. */
  hidden: number
  /** Numbers of the findings. */
  facts: readonly string[]
  /** Some of it is old, local or from one source only. */
  check: boolean
  /** The earliest day on which somebody checked it. */
  checkedOn: Day | null
}

type Evidence = { sources: ReadonlyMap<string, PolicySource>; facts: ReadonlyMap<string, PolicyFact> }

const order = { direct: 0, relayed: 1, mirror: 2, copy: 3, tracker: 4 } as const
const rank = (source: PolicySource) => (source.quality === 'official' ? 0 : 10) + order[source.evidence]

/** Collects the sources of findings and of rules or values, each once. */
export function citationsOf(
  evidence: Evidence,
  numbers: readonly string[],
  rows: readonly (RuleContent | ValueContent)[] = [],
): Citations {
  const facts = [...new Set([...numbers, ...rows.flatMap((row) => row.facts)])].flatMap(
    (number) => evidence.facts.get(number) ?? [],
  )
  const keys = new Set([...rows.flatMap((row) => row.sources), ...facts.flatMap((fact) => fact.sources)])
  const all = [...keys].flatMap((key) => evidence.sources.get(key) ?? [])
  const open = all.flatMap((source) =>
    source.url !== null && isPublicSource({ url: source.url, quality: source.quality })
      ? [{ ...source, url: source.url }]
      : [],
  )
  const checked = [...rows.map((row) => row.checkedOn), ...all.map((source) => source.retrieved)].sort()
  return {
    sources: open.sort((a, b) => rank(a) - rank(b)),
    hidden: all.length - open.length,
    facts: facts.map((fact) => fact.number),
    check: facts.some((fact) => fact.check) || rows.some((row) => row.confidence === 'check'),
    checkedOn: checked[0] ?? null,
  }
}
