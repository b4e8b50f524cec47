import { describe, expect, it } from 'vitest'
import { parseSiteFacts, settingsSchema } from './schema'

const sent = {
  ...{ ambulance: '120', police: ' 110 ', fire: '119', immigrationLine: '', cityLine: '12345' },
  ...{ icpFiling: '鲁ICP备00000000号-1', policeFiling: '鲁公网安备 00000000000000号' },
  ...{ contactNameEn: '', contactNameZh: '', contactEmail: '', contactPhone: '0531-55500000' },
}

describe('Settings as a form sends them', () => {
  it('are taken with numbers as they are dialled, and read again as they were kept', () => {
    const facts = settingsSchema.parse(sent)
    expect(facts).toMatchObject({ hotlines: { police: '110', immigrationLine: '' }, contactPhone: '+8653155500000' })
    expect(parseSiteFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts)
  })

  it.each([
    ['ambulance', ''],
    ['fire', '0531-119'],
    ['cityLine', 'none'],
    ['icpFiling', 'ICP 123'],
    ['policeFiling', '鲁公网安备 123号'],
    ['contactEmail', 'nobody'],
    ['contactPhone', 'call us'],
  ])('are refused with a wrong %s', (field, value) => {
    const result = settingsSchema.safeParse({ ...sent, [field]: value })
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})
