import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValueContent } from '@/features/policy/schema'
import { readGuides, readPolicySeed } from '@/prisma/seed/seed'
import { planSteps } from './plan-steps'
import { addresses, families, occupations, type PlanAnswers, planQuery, readAnswers, visas } from './schema'

const { values } = readPolicySeed('prisma/seed')
const { guides } = readGuides('prisma/seed')

const answers = (overrides: Partial<PlanAnswers> = {}): PlanAnswers => ({
  arrival: '2026-12-01',
  visa: 'work',
  until: null,
  address: 'home',
  occupation: 'job',
  family: [],
  ...overrides,
})
const dated = (own: PlanAnswers, rows: readonly ValueContent[] = values) =>
  planSteps(own, rows).map(({ id, when }) => `${id} ${'day' in when ? when.day : when.kind}`)

const someDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyAnswers: fc.Arbitrary<PlanAnswers> = fc.record({
  arrival: someDay,
  visa: fc.constantFrom(...visas),
  until: fc.constant(null),
  address: fc.constantFrom(...addresses),
  occupation: fc.constantFrom(...occupations),
  family: fc.uniqueArray(fc.constantFrom(...families)),
})

describe('The plan of somebody who comes to work and rents a flat', () => {
  it('has its dated steps in the order of their days, the work permit before the residence permit', () => {
    expect(dated(answers()).slice(0, 5)).toEqual([
      'arrival-card 2026-12-01',
      'register 2026-12-02',
      'health 2026-12-31',
      'work-permit any',
      'residence 2026-12-31',
    ])
  })

  it('counts over the end of a year and through a leap day', () => {
    expect(dated(answers({ arrival: '2028-01-31' }))).toContain('residence 2028-03-01')
  })
})

describe('The deadlines of the law', () => {
  it.each<[string, Partial<PlanAnswers>, string]>([
    ['register within 24 hours, over New Year', { arrival: '2026-12-31' }, 'register 2027-01-01'],
    ['permit within 30 days of entry', { arrival: '2026-12-02' }, 'residence 2027-01-01'],
    ['permit by the leap day', { arrival: '2028-01-30', visa: 'study', occupation: 'study' }, 'residence 2028-02-29'],
    ['the same days in a common year', { arrival: '2027-01-30', visa: 'family' }, 'residence 2027-03-01'],
    ['card after approval of settling', { visa: 'settle' }, 'residence 2026-12-31'],
    ['extension 30 days before the end', { until: '2027-12-01' }, 'extend-permit 2027-11-01'],
    ['extension before an end in March of a leap year', { until: '2028-03-30' }, 'extend-permit 2028-02-29'],
    ['extension of a visa 7 days before', { visa: 'short', until: '2027-01-05' }, 'extend-visa 2026-12-29'],
    ['permit of relatives', { visa: 'none', family: ['relatives'] }, 'family 2026-12-31'],
  ])('%s', (_, given, step) => {
    expect(dated(answers(given))).toContain(step)
  })
})

describe('A plan', () => {
  it('follows a changed rule from the day it begins', () => {
    const changed = values.flatMap((value) =>
      value.key === 'residence-permit.apply-within'
        ? [
            { ...value, validUntil: '2027-01-31' },
            { ...value, amount: 15, validFrom: '2027-02-01' },
          ]
        : [value],
    )
    expect(dated(answers({ arrival: '2027-01-31' }), changed)).toContain('residence 2027-03-02')
    expect(dated(answers({ arrival: '2027-02-01' }), changed)).toContain('residence 2027-02-16')
  })

  it('gives no day by a rule that has run out', () => {
    const ended = values.map((value) =>
      value.key === 'residence-permit.apply-within' ? { ...value, validUntil: '2026-11-30' } : value,
    )
    expect(dated(answers(), ended)).toContain('residence recheck')
  })

  it('leaves registering to the hotel for its guests', () => {
    const own = dated(answers({ address: 'hotel' }))
    expect(own).toContain('hotel 2026-12-01')
    expect(own.some((step) => step.startsWith('register '))).toBe(false)
  })

  it('counts back from the last day of a stay', () => {
    const short = answers({ visa: 'short', occupation: 'other', until: '2027-01-10' })
    expect(dated(short)).toEqual(expect.arrayContaining(['extend-visa 2027-01-03', 'last-day 2027-01-10']))
    const free = answers({ visa: 'none', occupation: 'other', until: '2026-12-30' })
    expect(dated(free)).toEqual(expect.arrayContaining(['longer 2026-12-30', 'last-day 2026-12-30']))
  })

  it('tells whoever wants to work without a work visa to get the letter first', () => {
    expect(dated(answers({ visa: 'none' }))[0]).toBe('letter any')
  })

  it('has, whatever the answers, steps of items that guides have, each once and in order', () => {
    const items = new Set(
      guides.flatMap(({ slug, blocks }) => blocks.flatMap((block) => block.items.map(({ id }) => `${slug} ${id}`))),
    )
    fc.assert(
      fc.property(anyAnswers, (own) => {
        const steps = planSteps(own, values)
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        for (const { source } of steps) if (source) expect(items).toContain(`${source.guide} ${source.item}`)
        const days = steps.flatMap(({ when }) => ('day' in when ? when.day : []))
        expect(days).toEqual([...days].sort())
        expect(steps.every(({ when }) => when.kind !== 'recheck')).toBe(true)
      }),
    )
  })
})

describe('The answers in an address', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyAnswers, (own) => {
        const query = planQuery(own)
        const read = readAnswers({ ...Object.fromEntries(query), family: query.getAll('family') })
        expect(read).toEqual({ kind: 'answers', answers: own })
      }),
    )
  })

  it('that are none are no mistake', () => {
    expect(readAnswers({})).toEqual({ kind: 'empty' })
  })

  it.each([
    [{ arrival: '2026-02-30' }, ['arrival']],
    [{ arrival: '' }, ['arrival']],
    [{ visa: 'X9' }, ['visa']],
    [{ until: '2026-11-30' }, ['until']],
    [{ address: 'tent', occupation: undefined }, ['address', 'occupation']],
    [{ family: ['dog'] }, ['family']],
  ])('that cannot be used are named: %j', (wrong, fields) => {
    const query = { arrival: '2026-12-01', visa: 'work', address: 'home', occupation: 'job', ...wrong }
    expect(readAnswers(query)).toMatchObject({ kind: 'invalid', fields })
  })
})
