import { describe, expect, it } from 'vitest'
import { getCategory } from '@/features/listings/registry'
import { aListing } from '@/test/factories'
import { sheetSource } from '@/test/sheets'
import { staffWords } from '@/test/staff-words'
import { type Base, beforeOf, checkRow } from './check-row'
import { sheetColumns } from './columns'
import { matchColumns } from './match-columns'
import type { RawCell } from './raw-sheet'
import { cellsOf } from './row-values'

const hospitals = getCategory('hospitals')
if (!hospitals) throw new RangeError('hospitals are gone')
const columns = sheetColumns(staffWords, hospitals, {
  en: new Map([['cbd', 'CBD']]),
  zh: new Map([['cbd', '中央商务区']]),
})
const settings = {
  ...{ category: hospitals, editorId: 'editor', source: sheetSource, handIn: false, today: '2026-11-26' },
  nothing: beforeOf(hospitals, null),
}

function check(row: Record<string, string | RawCell>, base: Base | null = null, more = {}) {
  const found = matchColumns(Object.keys(row), columns)
  const cells = Object.values(row).map(
    (cell): RawCell => (typeof cell === 'string' ? { text: cell, kind: 'text' } : cell),
  )
  return checkRow(cellsOf(found, cells), base, { ...settings, ...more })
}

const reasons = (row: Parameters<typeof check>[0], base: Base | null = null, more = {}) => {
  const checked = check(row, base, more)
  return checked.kind === 'refused' ? checked.problems.map(({ column, words }) => `${column} ${words}`) : checked.kind
}

const entry = (): Base => ({ id: 'x', revision: 3, content: aListing({ attributes: { beds: 100 } }) })
const named = { id: '', 'texts.en.name': 'Jinan Test Hôpital (East)' }

describe('A row of a sheet', () => {
  it('may be written in the words of either language or in codes, and gets an address from its English name', () => {
    for (const [level, emergency, area] of [
      ['三级甲等', '是', '中央商务区'],
      ['3a', 'yes', 'cbd'],
    ] as const) {
      const checked = check({
        ...named,
        'attributes.level': level,
        'attributes.emergencyRoundTheClock': emergency,
        area,
      })
      expect(checked).toMatchObject({
        kind: 'create',
        content: {
          slug: 'jinan-test-hopital-east',
          area: 'cbd',
          attributes: { level: '3a', emergencyRoundTheClock: true },
        },
      })
    }
  })

  it('leaves alone what it has no column for, empties what is empty, and names its source for what is claimed', () => {
    const base = entry()
    expect(check({ id: 'x', 'attributes.beds': '100' }, base).kind).toBe('same')
    const emptied = check({ id: 'x', 'attributes.beds': '' }, base, { source: null })
    expect(emptied).toMatchObject({
      kind: 'change',
      differences: [{ field: 'attributes.beds', before: 100, after: null }],
    })
    const changed = check({ id: 'x', 'attributes.beds': '1,200' }, base)
    expect(changed).toMatchObject({
      content: {
        phones: base.content.phones,
        sources: [{ url: sheetSource.url, fields: ['attributes.beds'] }],
        attributes: { beds: 1200 },
      },
    })
  })

  it.each([
    ['a number that lost its zero', { phones: '53188888888' }, 'phones spreadsheets.problems.phone-as-number'],
    [
      'a number cell',
      { phones: { text: '8613800138000', kind: 'number' as const } },
      'phones spreadsheets.problems.phone-as-number',
    ],
    ['a phone that reaches nobody', { phones: '12' }, 'phones errors.phone'],
    ['a comma for a point', { 'attributes.beds': '1,5' }, 'attributes.beds spreadsheets.problems.number'],
    [
      'a formula',
      { 'attributes.beds': { text: '3', kind: 'formula' as const } },
      'attributes.beds spreadsheets.problems.formula',
    ],
    ['a word that is no option', { 'attributes.level': '四级' }, 'attributes.level spreadsheets.problems.option'],
    [
      'a place elsewhere',
      { 'point.lat': '31.2', 'point.lng': '121.4', 'point.precision': 'exact' },
      'point.lat errors.outside-jinan',
    ],
    ['a precision of nothing', { 'point.precision': 'exact' }, 'point.lat errors.required'],
    [
      'hours twice',
      { 'hours.kind': 'always', 'hours.value': 'Mo-Fr 09:00-17:00' },
      'hours.value spreadsheets.problems.hours-twice',
    ],
    [
      'a day as a spreadsheet counts',
      { 'source.retrieved': { text: '45991', kind: 'number' as const } },
      'source.retrieved spreadsheets.problems.date-serial',
    ],
  ])('with %s is refused, and the column named', (_, cells, reason) => {
    expect(reasons({ ...named, ...cells })).toContain(reason)
  })

  it('without a source, a name or anything at all is refused', () => {
    expect(reasons(named, null, { source: null })).toEqual(['source.url spreadsheets.problems.source-missing'])
    expect(reasons({ id: '', slug: 'x' })).toEqual(['texts.en.name errors.required'])
    expect(reasons({ id: '', 'texts.zh.name': '测试医院' })).toEqual(['slug errors.slug'])
    expect(reasons({ id: '' })).toEqual(['null errors.required'])
    expect(reasons(named, null, { source: { ...sheetSource, retrieved: '昨天' } })).toEqual([
      'source.retrieved errors.date',
    ])
  })

  it('takes hours without their kind as weekly ones', () => {
    const checked = check({ ...named, 'hours.value': 'Mo-Fr 09:00-17:00' })
    expect(checked).toMatchObject({ content: { hours: { kind: 'weekly', value: 'Mo-Fr 09:00-17:00' } } })
  })

  it('names a source that is known already anew, with the facts of both', () => {
    const base = entry()
    base.content.sources = [{ ...sheetSource, quality: 'press', published: null, fields: ['phones'], supports: ['s'] }]
    const checked = check({ id: 'x', 'attributes.beds': '120' }, base)
    expect(checked).toMatchObject({
      content: { sources: [{ quality: 'official', fields: ['phones', 'attributes.beds'], supports: ['s'] }] },
    })
  })
})

describe('The head of a sheet', () => {
  it.each([
    [['id', 'nonsense'], 'column-unknown'],
    [['id', 'slug', '页面地址 [slug]'], 'column-twice'],
    [['slug'], 'column-missing'],
  ])('%j is refused', (head, code) => {
    expect(() => matchColumns(head, columns)).toThrow(expect.objectContaining({ code }))
  })

  it('may name a column by key, by words, or both', () => {
    const found = matchColumns(['ID', '规模', 'Beds in words [phones]', 'x [reasons]', ''], columns)
    expect(found.map((column) => column?.key)).toEqual(['id', 'attributes.beds', 'phones', undefined, undefined])
  })
})
