import { describe, expect, it } from 'vitest'
import { ruleContentSchema, valueContentSchema } from '@/features/policy/schema'
import { ruleFromForm, sourceFromForm, sourceKeyOf, valueFromForm } from './form-content'

const today = '2026-11-25'
const dated = { checkedOn: [today], confidence: ['good'], sources: ['LAW\nREGS'] }

describe('The form of a rule', () => {
  it('gives the rule it shows, whose kind and place cannot be typed over', () => {
    const values = {
      ...dated,
      place: ['FR'],
      maxStayDays: ['30'],
      purposes: ['tourism', 'business'],
      passportKinds: ['ordinary'],
      validUntil: ['2027-12-31'],
      facts: ['B1, B2'],
      'cumulative.days': ['90'],
      'cumulative.per': ['180-days'],
    }
    const rule = ruleContentSchema.parse(ruleFromForm(values, { kind: 'unilateral-exemption', place: 'DE' }, 'NEW'))
    expect(rule).toMatchObject({
      kind: 'unilateral-exemption',
      place: 'DE',
      maxStayDays: 30,
      cumulative: { days: 90, per: '180-days' },
      validFrom: null,
      validUntil: '2027-12-31',
      sources: ['LAW', 'REGS', 'NEW'],
      facts: ['B1', 'B2'],
    })
  })

  it('names the field that cannot be used', () => {
    const values = {
      ...dated,
      sources: [''],
      maxStayDays: ['many'],
      validFrom: ['2027-01-01'],
      validUntil: ['2026-01-01'],
    }
    const parsed = ruleContentSchema.safeParse(ruleFromForm(values, { kind: 'unilateral-exemption', place: '' }, null))
    const paths = parsed.error?.issues.map(({ path }) => path.join('.'))
    expect(paths).toEqual(expect.arrayContaining(['place', 'maxStayDays', 'sources']))
    const order = { ...values, ...dated, maxStayDays: [''] }
    const late = ruleContentSchema.safeParse(ruleFromForm(order, { kind: 'unilateral-exemption', place: 'DE' }, null))
    expect(late.error?.issues[0]).toMatchObject({ path: ['validUntil'], message: 'ends-before-start' })
  })

  it('reads what only one kind has', () => {
    const economy = { ...dated, 'terms.membership': ['full'], 'terms.admitsToMainland': ['yes'] }
    expect(ruleContentSchema.parse(ruleFromForm(economy, { kind: 'apec-economy', place: 'JP' }, null)).terms).toEqual({
      membership: 'full',
      admitsToMainland: true,
      refusesVirtualCard: false,
      allowsOtherUse: false,
    })
    const region = {
      ...dated,
      'terms.names.en': ['Shandong'],
      'terms.names.zh': ['山东'],
      'terms.areas': ['Jinan | 济南\n'],
    }
    expect(
      ruleContentSchema.parse(ruleFromForm(region, { kind: 'transit-region', place: 'CN-SD' }, null)).terms,
    ).toEqual({ names: { en: 'Shandong', zh: '山东' }, areas: [{ en: 'Jinan', zh: '济南' }] })
  })
})

describe('The form of a value', () => {
  it('takes yuan and keeps fen', () => {
    const value = valueContentSchema.parse(
      valueFromForm(
        { ...dated, unit: ['cny'], amount: ['1,720.50'], validFrom: ['2027-01-01'] },
        { key: 'a.fee' },
        null,
      ),
    )
    expect(value).toMatchObject({ key: 'a.fee', amount: 172_050, validFrom: '2027-01-01' })
  })

  it('takes days, and leaves what is not known empty', () => {
    const form = (amount: string) => valueFromForm({ ...dated, unit: ['days'], amount: [amount] }, { key: 'a' }, null)
    expect(valueContentSchema.parse(form('30')).amount).toBe(30)
    expect(valueContentSchema.parse(form('')).amount).toBeNull()
    expect(valueContentSchema.safeParse(form('-1')).success).toBe(false)
    expect(valueContentSchema.safeParse(form('thirty')).success).toBe(false)
  })
})

describe('A new source', () => {
  const none = new Set<string>()

  it('is none where nothing was typed', () => {
    expect(sourceFromForm({ 'source.url': [' '] }, today, none)).toBeNull()
  })

  it('gets a key nobody has', () => {
    const url = 'https://en.nia.gov.cn/x'
    expect(sourceKeyOf(url, today, none)).toBe('EN_NIA_GOV_CN_20261125')
    expect(sourceKeyOf(url, today, new Set(['EN_NIA_GOV_CN_20261125']))).toBe('EN_NIA_GOV_CN_20261125_2')
    expect(sourceFromForm({ 'source.url': [url], 'source.title': ['Notice'] }, today, none)).toMatchObject({
      key: 'EN_NIA_GOV_CN_20261125',
      retrieved: today,
    })
  })

  it('without a title or with a link that is none is refused by field', () => {
    expect(sourceFromForm({ 'source.url': ['nia.gov.cn'] }, today, none)).toEqual({
      fieldErrors: { 'source.url': 'url', 'source.title': 'required' },
    })
  })
})
