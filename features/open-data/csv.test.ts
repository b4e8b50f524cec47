import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '@/test/csv'
import { csvCell, csvRow } from './csv'

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+8653155500000', "'+8653155500000"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
  ])('that a spreadsheet would run is disarmed: %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  it('with a number keeps its sign', () => {
    expect(csvCell(-3.5)).toBe('-3.5')
  })

  it('that is not known is empty', () => {
    expect(csvRow([null, false, 0, ''])).toBe(',false,0,\r\n')
  })

  it('holds any text, and gives it back', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 })
    fc.assert(
      fc.property(cells, (texts) => {
        const [row = []] = parseCsv(csvRow(texts))
        expect(row.map((cell) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell))).toEqual(
          texts.map((text) => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text)),
        )
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
