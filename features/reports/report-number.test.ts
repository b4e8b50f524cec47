import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeReportNumber, readReportNumber } from './report-number'

describe('the number of a report', () => {
  it('is read back as it was made, however it is typed', () => {
    for (let round = 0; round < 200; round += 1) {
      const number = makeReportNumber(randomInt)
      expect(number).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
      for (const typed of [number, number.toLowerCase(), number.replace('-', ''), ` ${number.replace('-', ' - ')} `]) {
        expect(readReportNumber(typed)).toBe(number)
      }
    }
  })

  it.each(['', 'J7K2', 'J7K2-M9Q', 'J7K2-M9QXX', 'J7K2-M9Q0', 'J7K2-M9QI', 'J7K2_M9QX', '../admin'])(
    'is not %j',
    (typed) => {
      expect(readReportNumber(typed)).toBeNull()
    },
  )
})
