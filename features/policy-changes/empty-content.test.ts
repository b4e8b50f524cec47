import { describe, expect, it } from 'vitest'
import { aRule, aValue } from '@/test/factories'
import { emptyRule, emptyValue, successorOf } from './empty-content'

const today = '2026-11-25'

describe('A row that follows another', () => {
  it('says the same, from a day to be chosen', () => {
    const value = aValue({ key: 'a.fee', validFrom: '2020-01-01', validUntil: '2026-12-31', note: 'old' })
    expect(successorOf(value, today)).toMatchObject({
      key: 'a.fee',
      amount: 100,
      validFrom: null,
      validUntil: null,
      note: '',
    })
    expect(successorOf(aRule(), today).checkedOn).toBe(today)
  })

  it('or a new one has every field of its kind', () => {
    expect(emptyRule('apec-economy', today).terms).toMatchObject({ membership: 'full' })
    expect(emptyValue(today)).toMatchObject({ key: '', amount: null })
  })
})
