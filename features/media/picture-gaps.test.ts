import { expect, it } from 'vitest'
import { pictureGaps } from './picture-gaps'

it('A picture is ready for visitors with words in English and Chinese, a maker and a licence', () => {
  const ready = { alternatives: { en: 'A test square', zh: '测试方块' }, credit: 'Test maker', licence: 'CC-BY-4.0' }
  expect(pictureGaps(ready)).toEqual([])
  expect(pictureGaps({ ...ready, alternatives: { en: 'A test square', ar: 'مربع' } })).toEqual(['alternatives.zh'])
  expect(pictureGaps({ alternatives: {}, credit: '', licence: null })).toEqual([
    'alternatives.en',
    'alternatives.zh',
    'credit',
    'licence',
  ])
})
