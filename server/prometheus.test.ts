import { expect, it } from 'vitest'
import { renderMetrics } from './prometheus'

it('A collector reads counters with their labels escaped, and classes of a histogram added up', () => {
  const text = renderMetrics([
    { name: 'a_total', help: 'A.', type: 'counter', samples: [{ labels: { kind: 'x"y\\z\n' }, value: 3 }] },
    { name: 'none', help: 'None.', type: 'gauge', samples: [] },
    { name: 'b_seconds', help: 'B.', type: 'histogram', bounds: [0.1, 1], counts: [2, 1], count: 4, sum: 12.5 },
  ])
  expect(text).toBe(
    [
      '# HELP a_total A.',
      '# TYPE a_total counter',
      'a_total{kind="x\\"y\\\\z\\n"} 3',
      '# HELP b_seconds B.',
      '# TYPE b_seconds histogram',
      'b_seconds_bucket{le="0.1"} 2',
      'b_seconds_bucket{le="1"} 3',
      'b_seconds_bucket{le="+Inf"} 4',
      'b_seconds_sum 12.5',
      'b_seconds_count 4',
      '',
    ].join('\n'),
  )
})
