import { describe, expect, it } from 'vitest'
import { aListing } from '@/test/factories'
import { factHash, factValue, levelOf, listFacts } from './facts'
import { getCategory } from './registry'

const today = '2026-11-23'
const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const keysOf = (content: ReturnType<typeof aListing>) =>
  listFacts(hospitals, content, [], today).map((fact) => fact.key)

describe('the facts of a listing', () => {
  it('show what is expected of its kind even when unknown, and leave out other unknown ones', () => {
    const facts = listFacts(hospitals, aListing({ phones: [] }), [], today)
    expect(facts.every((fact) => fact.isExpected && fact.state.kind === 'unknown')).toBe(true)
    expect(facts.map((fact) => fact.key)).toContain('attributes.foreignCard')
    expect(facts.map((fact) => fact.key)).not.toContain('attributes.beds')
  })

  it('stand in the order of the category', () => {
    const keys = keysOf(aListing({ attributes: { beds: 10, level: '3a' }, website: 'https://hospital.example.org' }))
    expect(keys).toEqual(hospitals.facts.filter((key) => keys.includes(key)))
    expect(keys).toEqual(expect.arrayContaining(['attributes.beds', 'attributes.level', 'website']))
  })

  it('count "no" and zero as known', () => {
    const content = aListing({ attributes: { foreignCard: false, beds: 0 } })
    expect(factValue(content, 'attributes.foreignCard')).toBe(false)
    expect(factValue(content, 'attributes.beds')).toBe(0)
  })

  it('count an empty list as unknown', () => {
    expect(factValue(aListing({ phones: [] }), 'phones')).toBeNull()
    expect(factValue(aListing(), 'languages')).toBeNull()
  })

  it('are confirmed by a check of their own value only, for the time their kind lasts', () => {
    const content = aListing({ address: '测试路1号' })
    const check = (field: string, valueHash: string) => ({
      field,
      valueHash,
      at: new Date('2026-04-23T04:00:00Z'),
      method: 'call',
    })
    const verifications = [
      check('phones', factHash(content, 'phones')),
      check('address', factHash(content, 'address')),
      check('hours', factHash(content, 'phones')),
    ]
    const states = new Map(
      listFacts(hospitals, content, verifications, today).map((fact) => [fact.key, fact.state.kind]),
    )
    // Seven months on, a phone number (six months) is past its date and an address (two years) is not.
    expect(states.get('phones')).toBe('past')
    expect(states.get('address')).toBe('confirmed')
    expect(states.get('hours')).toBe('unknown')
  })
})

describe('the fingerprint of a fact', () => {
  it('changes with its value and with no other', () => {
    const content = aListing({ attributes: { beds: 10 } })
    const moved = { ...content, address: '测试路2号' }
    expect(factHash(moved, 'phones')).toBe(factHash(content, 'phones'))
    expect(factHash(moved, 'address')).not.toBe(factHash(content, 'address'))
    expect(factHash({ ...content, attributes: { beds: 11 } }, 'attributes.beds')).not.toBe(
      factHash(content, 'attributes.beds'),
    )
  })
})

describe('the level bar', () => {
  it('counts every fact shown, once, by its state', () => {
    const content = aListing({ address: '测试路1号' })
    const check = {
      field: 'address',
      valueHash: factHash(content, 'address'),
      at: new Date('2026-11-20T04:00:00Z'),
      method: 'visit',
    }
    const facts = listFacts(hospitals, content, [check], today)
    const level = levelOf(facts)
    expect(level).toEqual({ confirmed: 1, past: 0, sources: 1, unknown: facts.length - 2, total: facts.length })
  })
})
