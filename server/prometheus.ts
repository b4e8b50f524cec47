/** The text form of metrics: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */

type Labels = Readonly<Record<string, string>>

export type Sample = { labels?: Labels; value: number }

export type Metric =
  | { name: string; help: string; type: 'counter' | 'gauge'; samples: readonly Sample[] }
  | {
      name: string
      help: string
      type: 'histogram'
      /** Upper bounds, and how many observations are in each class, not added up. */
      bounds: readonly number[]
      counts: readonly number[]
      count: number
      sum: number
    }

const escapeLabel = (value: string) => value.replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`))

function line(name: string, value: number, labels: Labels = {}): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
}

function lines(metric: Metric): string[] {
  if (metric.type !== 'histogram') return metric.samples.map(({ labels, value }) => line(metric.name, value, labels))
  let sum = 0
  const buckets = metric.bounds.map((bound, index) => {
    sum += metric.counts[index] ?? 0
    return line(`${metric.name}_bucket`, sum, { le: String(bound) })
  })
  const all = line(`${metric.name}_bucket`, metric.count, { le: '+Inf' })
  return [...buckets, all, line(`${metric.name}_sum`, metric.sum), line(`${metric.name}_count`, metric.count)]
}

/** Writes metrics for a collector; one without samples is left out. */
export function renderMetrics(metrics: readonly Metric[]): string {
  const blocks = metrics
    .map((metric) => ({ metric, text: lines(metric) }))
    .filter(({ text }) => text.length > 0)
    .map(
      ({ metric: { name, help, type }, text }) =>
        `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${text.join('\n')}\n`,
    )
  return blocks.join('')
}
