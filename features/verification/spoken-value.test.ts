import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { getCategory } from '@/features/listings/registry'
import staff from '@/messages/admin/zh.json'
import common from '@/messages/zh.json'
import { type ChineseWords, phoneScript, spokenHours } from './spoken-value'

const schools = getCategory('schools')
if (!schools) throw new Error('schools are gone')
const zh = createTranslator({ locale: 'zh', messages: { ...common, ...staff } } as never) as unknown as ChineseWords
const names = { place: '测试学校', fact: '学费' }
const script = (fact: Parameters<typeof phoneScript>[2]) => phoneScript(zh, schools, fact, names).join('\n')

it('Hours are read out in Chinese', () => {
  expect(spokenHours('Mo-Fr 08:30-11:30,13:00-17:00; PH off')).toBe(
    '周一至周五 08:30至11:30、13:00至17:00；法定节假日 不开放',
  )
})

it('A clerk reads out the value there is, and asks where there is none', () => {
  expect(script({ key: 'phones', value: [{ number: '+8653155500000', label: 'main' }] })).toContain('0531-55500000')
  expect(script({ key: 'attributes.tuition', value: { min: 100, max: 200 } })).toContain('每年100至200元')
  expect(script({ key: 'attributes.tuition', value: null })).not.toContain('{')
})
