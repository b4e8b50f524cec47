import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodSchema, parseStaffListQuery, targetSchema } from './schema'

const everything = { q: '', category: '', status: null, sort: 'updated', page: 1 }
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('The query string of the staff list', () => {
  it('is everything, newest first, when it says nothing', () => {
    expect(parseStaffListQuery({})).toEqual(everything)
  })

  it('is read as written', () => {
    const query = { q: ' 齐鲁 ', category: 'hospitals', status: 'DRAFT', sort: 'name', page: '3' }
    expect(parseStaffListQuery(query)).toEqual({ ...query, q: '齐鲁', page: 3 })
  })

  it('means its first value where one is repeated', () => {
    expect(parseStaffListQuery({ status: ['ARCHIVED', 'DRAFT'], q: ['a', 'b'] })).toMatchObject({
      status: 'ARCHIVED',
      q: 'a',
    })
  })

  it.each([
    { category: 'castles' },
    { status: 'published' },
    { sort: 'updated; DROP TABLE' },
    { page: '0' },
    { page: '-1' },
    { page: '1.5' },
    { page: '1000000000' },
    { page: 'NaN' },
    { q: 'x'.repeat(101) },
  ])('falls back to everything where it cannot be understood: %j', (query) => {
    expect(parseStaffListQuery(query)).toEqual(everything)
  })

  it('never throws, whatever it is', () => {
    const text = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())), { nil: undefined })
    const query = fc.record({ q: text, category: text, status: text, sort: text, page: text })
    fc.assert(fc.property(query, (given) => Object.keys(parseStaffListQuery(given)).length === 5))
  })
})

describe('What a staff form is about', () => {
  it('is a listing and the revision it was made from', () => {
    expect(targetSchema.parse({ id, revision: '7', reason: '  called them ' })).toEqual({
      id,
      revision: 7,
      reason: 'called them',
    })
  })

  it('has no reason when none is given', () => {
    expect(targetSchema.parse({ id, revision: 1 }).reason).toBeNull()
    expect(targetSchema.parse({ id, revision: 1, reason: ' ' }).reason).toBeNull()
  })

  it.each([
    [{ revision: '1' }, 'id'],
    [{ id: 'seven', revision: '1' }, 'id'],
    [{ id, revision: '' }, 'revision'],
    [{ id, revision: '0' }, 'revision'],
    [{ id, revision: '1.5' }, 'revision'],
    [{ id, revision: 'x' }, 'revision'],
    [{ id }, 'revision'],
    [{ id, revision: '1', reason: 'x'.repeat(501) }, 'reason'],
  ])('is refused by the name of what is wrong: %#', (given, name) => {
    expect(targetSchema.safeParse(given).error?.issues.map((issue) => issue.path[0])).toEqual([name])
  })
})

describe('A way to check a fact', () => {
  it('is one of four', () => {
    expect(['call', 'visit', 'website', 'official-notice'].every((way) => methodSchema.safeParse(way).success)).toBe(
      true,
    )
    expect(['', 'guess', null].some((way) => methodSchema.safeParse(way).success)).toBe(false)
  })
})
