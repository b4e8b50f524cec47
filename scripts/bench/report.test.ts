import { describe, expect, it } from 'vitest'
import { quantile, row } from './report'

describe('A row of the bench', () => {
  it('does not hold because its figure is rounded up to the target', () => {
    const almost = row('cached', 0.796, '', { atLeast: 0.8 }, 1)
    expect(almost.value).toBe('0.8')
    expect(almost.holds).toBe(false)
  })

  it('holds at exactly its target, from above or below', () => {
    expect(row('saves', 57, 'ms', { atMost: 57 }).holds).toBe(true)
    expect(row('speed', 100, '/s', { atLeast: 100 }).holds).toBe(true)
  })

  it('does not hold without a figure', () => {
    expect(row('paint', quantile([], 0.5), 's', { atMost: 1.2 }).holds).toBe(false)
  })
})
