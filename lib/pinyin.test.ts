import { describe, expect, it } from 'vitest'
import { pinyinOf } from './pinyin'

describe('a Chinese name read aloud', () => {
  it.each([
    ['山东大学齐鲁医院', 'Shāndōng Dàxué Qílǔ Yīyuàn'],
    ['济南', 'Jǐnán'],
    ['长清区', 'Chángqīng Qū'],
    ['济南市中心医院', 'Jǐnán Shì Zhōngxīn Yīyuàn'],
    ['山东IFC', 'Shāndōng IFC'],
  ])('is, for %s, %s', (name, spelled) => {
    expect(pinyinOf(name)).toBe(spelled)
  })

  it('keeps brackets, with a space before and none inside', () => {
    expect(pinyinOf('济南医院（山东）')).toBe('Jǐnán Yīyuàn (Shāndōng)')
  })

  it('gives every syllable to its own word when figures and letters stand between', () => {
    expect(pinyinOf('济南12345热线')).toBe('Jǐnán 12345 Rèxiàn')
  })
})
