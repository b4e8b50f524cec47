import { describe, expect, it } from 'vitest'
import type { FactKey } from '@/features/listings/category'
import type { Fact } from '@/features/listings/facts'
import { getCategory } from '@/features/listings/registry'
import { compareFacts } from './comparison'
import { compareHref, parseCompared } from './schema'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

const fact = (key: FactKey, value: unknown): Fact => ({
  ...{ key, value, isExpected: true },
  state: value === null ? { kind: 'unknown' } : { kind: 'sources' },
})

describe('A comparison', () => {
  it('A visitor sees where two hospitals differ, where a gap is, and what is known of neither', () => {
    const { rows, unknown } = compareFacts(hospitals, [
      [
        fact('attributes.level', '3a'),
        fact('attributes.beds', 900),
        fact('phones', null),
        fact('website', 'https://a.example'),
      ],
      [fact('attributes.level', '3a'), fact('attributes.departments', ['general'])],
    ])
    expect(rows.map(({ key, differs, cells }) => [key, differs, cells.map((cell) => cell?.value ?? null)])).toEqual([
      ['attributes.level', false, ['3a', '3a']],
      ['attributes.departments', false, [null, ['general']]],
      ['attributes.beds', false, [900, null]],
    ])
    expect(unknown).toContain('phones')
    expect(unknown).toContain('attributes.foreignCard')
    expect(unknown).not.toContain('website')
  })

  it('Two known values that are not the same differ, and a gap is no difference', () => {
    const { rows } = compareFacts(hospitals, [[fact('attributes.beds', 900)], [fact('attributes.beds', 901)], []])
    expect(rows[0]).toMatchObject({ key: 'attributes.beds', differs: true })
  })
})

describe('The address of a comparison', () => {
  it('Whoever shares it may name entries by slug, by category and slug, or by id, in one or several parameters', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect(parseCompared(['a-hospital, hospitals/b', `${id.toUpperCase()},a-hospital`])).toEqual({
      names: [{ category: null, slug: 'a-hospital' }, { category: 'hospitals', slug: 'b' }, { id }],
      unreadable: 0,
    })
  })

  it.each(['../x', 'A b', '%00', 'a/b/c', `${'a'.repeat(160)}`])(
    'What names nothing, such as %s, is counted',
    (text) => {
      expect(parseCompared(text)).toEqual({ names: [], unreadable: 1 })
    },
  )

  it('An empty one names nothing', () => {
    expect(parseCompared(undefined)).toEqual({ names: [], unreadable: 0 })
    expect(parseCompared(',,')).toEqual({ names: [], unreadable: 0 })
    expect(compareHref([])).toBe('/compare')
    expect(compareHref(['a', 'b'])).toBe('/compare?ids=a,b')
  })
})
