import { describe, expect, it } from 'vitest'
import { telephoneHref, writtenNumber } from './phone-number'

describe('a phone number as it is written', () => {
  it.each([
    ['a landline of Jinan with its area code', '+8653155500000', '0531-55500000'],
    ['a hotline through the area code', '+8653112367', '0531-12367'],
    ['a landline of Beijing', '+861055500000', '010-55500000'],
    ['a landline of Shanghai', '+862155500000', '021-55500000'],
    ['a mobile number in groups', '+8613855500000', '+86 138 5550 0000'],
    ['a national short number as it is', '12345', '12345'],
    ['a foreign number as it is', '+493055500000', '+493055500000'],
  ])('shows %s', (_, number, written) => {
    expect(writtenNumber(number)).toBe(written)
  })

  it('shows a 400 number, which has no area code, without a leading zero', () => {
    expect(writtenNumber('+864005550000')).toMatch(/^400/)
  })
})

describe('a link that dials', () => {
  it.each(['+8653155500000', '110'])('holds %s unchanged', (number) => {
    expect(telephoneHref(number)).toBe(`tel:${number}`)
  })
})
