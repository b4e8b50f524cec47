import { describe, expect, it } from 'vitest'
import { passportsAsked } from './passports-asked'
import { parseQuery } from './query'

const asked = (typed: string) => passportsAsked(parseQuery(typed).terms)

describe('a query that names a country', () => {
  it.each([
    ['korean passport visa', 'KR'],
    ['visa South Korea', 'KR'],
    ['do germans need a visa for China', 'DE'],
    ['韩国护照 免签', 'KR'],
    ['美国人签证', 'US'],
    ['비자 한국', 'KR'],
    ['일본인 비자', 'JP'],
    ['アメリカ人 ビザ', 'US'],
    ['для российского паспорта виза', 'RU'],
    ['passeport français', 'FR'],
    ['deutscher Reisepass', 'DE'],
    ['pasaporte de México', 'MX'],
    ['passaporte brasileiro visto', 'BR'],
    ['جواز سفر مصري', 'EG'],
    ['India', 'IN'],
  ])('"%s" asks what applies to a passport of %s', (typed, code) => {
    expect(asked(typed)).toEqual([code])
  })

  it.each([
    ['korean restaurant'],
    ['german school'],
    ['visa extension'],
    ['Qilu hospital'],
    ['Chinese visa'],
    ['日本人学校'],
  ])('"%s" asks for something else', (typed) => {
    expect(asked(typed)).toEqual([])
  })

  it('may name two', () => {
    expect(asked('visa for french and german passports')).toEqual(['FR', 'DE'])
  })
})
