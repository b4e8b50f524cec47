import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolicySeed } from '@/prisma/seed/seed'
import type { CardOutcome } from '../card-finding'
import { cardFlow } from '../card-flow'
import type { VisaOutcome } from '../finding'
import { relevantAnswers, visaFlow } from '../flow'
import { parseCardAnswers, parseVisaAnswers } from '../schema'

/** Answers at the borders of the rules, worked out by hand from the research of 23 November 2026. */
const { rules, values } = readPolicySeed(path.resolve('prisma/seed'))
const today = '2026-11-23'

const base = {
  ...{ kind: 'ordinary', permit: 'no', card: 'none', used: '0', urgent: 'no', inviter: 'nobody' },
  ...{ 'passport-until': '2030-01-01', purpose: 'tourism', entry: '2026-12-01', departure: '2026-12-11' },
}
const transit = { from: 'JP', to: 'KR', ticket: 'yes', port: 'TNA', area: ['CN-SD'] }
const apecCard = { purpose: 'business', chn: 'yes', linked: 'yes', 'card-until': '2030-01-01' }
const family = { passport: 'IN', purpose: 'join-family', departure: '2027-06-01' }
type Query = Record<string, string | string[]>

const visa: readonly (readonly [string, Query, VisaOutcome])[] = [
  ['a German who stays 30 days', { passport: 'DE', departure: '2026-12-31' }, 'VF30'],
  ['a German who stays 31 days', { passport: 'DE', departure: '2027-01-01' }, 'L'],
  ['a German on the last day', { passport: 'DE', entry: '2026-12-31', departure: '2027-01-30' }, 'VF30'],
  ['a German a day later', { passport: 'DE', entry: '2027-01-01', departure: '2027-01-15' }, 'RECHECK'],
  ['a German a day later, too long', { passport: 'DE', entry: '2027-01-01', departure: '2027-02-15' }, 'L'],
  ['a Russian a year later', { passport: 'RU', entry: '2027-12-31', departure: '2028-01-10' }, 'VF30'],
  ['a Russian after that', { passport: 'RU', entry: '2028-01-01', departure: '2028-01-10' }, 'RECHECK'],
  ['somebody of Brunei, without an end', { passport: 'BN', entry: '2028-06-01', departure: '2028-06-20' }, 'VF30'],
  ['a Briton on business', { passport: 'GB', purpose: 'business' }, 'VF30'],
  ['a Briton for a listed short task', { passport: 'GB', purpose: 'work', task: 'listed' }, 'VF30'],
  ['a Briton for other work', { passport: 'GB', purpose: 'work', task: 'other' }, 'Z_FIRST_LETTER'],
  [
    'an Indian for a listed task of 90 days',
    { passport: 'IN', purpose: 'work', task: 'listed', departure: '2027-03-01', inviter: 'trade-partner' },
    'M',
  ],
  [
    'an Indian for a listed task of 91 days',
    { passport: 'IN', purpose: 'work', task: 'listed', departure: '2027-03-02', inviter: 'employer' },
    'Z',
  ],
  ['a diplomat of France', { passport: 'FR', kind: 'official' }, 'ASK_PASSPORT'],
  ['a passport that ends on the way', { passport: 'FR', 'passport-until': '2026-12-10' }, 'FIX_PASSPORT'],
  ['a passport that ends with the stay', { passport: 'FR', 'passport-until': '2026-12-11' }, 'VF30'],
  ['a Singaporean for 30 days', { passport: 'SG', departure: '2026-12-31' }, 'VF_MUTUAL'],
  ['a Singaporean for 31 days', { passport: 'SG', departure: '2027-01-01' }, 'L'],
  ['somebody of San Marino', { passport: 'SM' }, 'ASK_MUTUAL'],
  ['an American from Japan to Korea', { passport: 'US', ...transit }, 'TRANSIT240'],
  ['an American for eleven days', { passport: 'US', ...transit, departure: '2026-12-12' }, 'L'],
  ['an American from Hong Kong to Japan', { passport: 'US', ...transit, from: 'HK', to: 'JP' }, 'TRANSIT240'],
  ['an American there and back', { passport: 'US', ...transit, to: 'JP' }, 'L'],
  ['an American without a ticket', { passport: 'US', ...transit, ticket: 'no' }, 'L'],
  ['an American in Xinjiang', { passport: 'US', ...transit, area: ['CN-XJ'] }, 'L'],
  ['three months of passport', { passport: 'US', ...transit, 'passport-until': '2027-03-01' }, 'TRANSIT240'],
  ['a day less of passport', { passport: 'US', ...transit, 'passport-until': '2027-02-28' }, 'L'],
  [
    'a Pakistani changing planes',
    { passport: 'PK', ...transit, departure: '2026-12-02', area: ['in-port'] },
    'TRANSIT24',
  ],
  ['a Pakistani in the city', { passport: 'PK', ...transit, departure: '2026-12-02', purpose: 'transit' }, 'G'],
  [
    'a Filipino with a card for 60 days',
    { passport: 'PH', ...apecCard, card: 'PH', departure: '2027-01-30' },
    'ABTC_ENTRY',
  ],
  ['a Filipino with a card for 61 days', { passport: 'PH', ...apecCard, card: 'PH', departure: '2027-01-31' }, 'M'],
  ['a card without CHN', { passport: 'PH', ...apecCard, card: 'PH', chn: 'no' }, 'M'],
  ['a card of another passport', { passport: 'PH', ...apecCard, card: 'PH', linked: 'no' }, 'M'],
  ['a card that ends on the way', { passport: 'PH', ...apecCard, card: 'PH', 'card-until': '2026-12-10' }, 'M'],
  ['a card of Hong Kong', { passport: 'PH', ...apecCard, card: 'HK' }, 'M'],
  ['a card for tourism', { passport: 'PH', ...apecCard, card: 'PH', purpose: 'tourism' }, 'L'],
  ['a guest of a relative', { passport: 'IN', purpose: 'visit', inviter: 'relative' }, 'Q2'],
  ['a guest of a foreign resident', { passport: 'IN', purpose: 'visit', inviter: 'foreign-resident' }, 'S2'],
  ['a family that joins a relative for half a year and more', { ...family, inviter: 'relative' }, 'Q1'],
  ['a family that joins a resident as long', { ...family, inviter: 'foreign-resident' }, 'S1'],
  ['a pupil for a year', { passport: 'DE', purpose: 'study', stay: 'long' }, 'X1'],
  ['a pupil for a term', { passport: 'DE', purpose: 'study', stay: 'short' }, 'X2'],
  ['a resident', { passport: 'IN', permit: 'yes' }, 'RESIDENT'],
  ['a resident who will do something else', { passport: 'IN', permit: 'change', purpose: 'exchange' }, 'F'],
  ['somebody of Taiwan', { passport: 'TW' }, 'CN_PERMIT'],
]

const enter = { want: 'enter', card: 'MY', citizen: 'MY', code: 'yes', linked: 'yes', purpose: 'business', days: '60' }
const abroad = { want: 'abroad', citizen: 'CN', resident: 'mainland', code: 'yes', linked: 'yes', purpose: 'business' }
const get = {
  ...{ want: 'get', citizen: 'CN', resident: 'mainland', employer: 'private', place: 'jinan' },
  ...{ record: 'clean', passport: 'valid', trade: 'yes' },
}

const card: readonly (readonly [string, Query, CardOutcome])[] = [
  ['a Malaysian for 60 days', enter, 'B_USE_CN'],
  ['a Malaysian for 61 days', { ...enter, days: '61' }, 'B_TOO_LONG'],
  ['who does not know the codes', { ...enter, code: 'unknown' }, 'B_CHECK_CODE'],
  ['a Canadian card', { ...enter, citizen: 'CA', card: 'CA' }, 'B_TRANSITIONAL'],
  ['a card of Chinese Taipei', { ...enter, card: 'TW' }, 'B_HKTW'],
  ['a tourist with a card', { ...enter, purpose: 'other' }, 'B_NOT_BUSINESS'],
  ['an Australian stay of 90 days', { ...abroad, destination: 'AU', days: '90', virtual: 'no' }, 'B_USE_ABROAD'],
  ['an Australian stay of 91 days', { ...abroad, destination: 'AU', days: '91', virtual: 'no' }, 'B_TOO_LONG'],
  ['Indonesia for 61 days', { ...abroad, destination: 'ID', days: '61', virtual: 'no' }, 'B_TOO_LONG'],
  ['Russia with the app only', { ...abroad, destination: 'RU', days: '10', virtual: 'yes' }, 'B_PHYSICAL'],
  ['the United States', { ...abroad, destination: 'US', days: '10', virtual: 'no' }, 'B_LANE_ONLY'],
  ['Germany', { ...abroad, destination: 'DE', days: '10', virtual: 'no' }, 'B_NOT_MEMBER'],
  ['an enterprise of Jinan', get, 'B_APPLY_JINAN'],
  ['an enterprise of Qingdao', { ...get, place: 'other' }, 'B_OTHER_CITY'],
  ['a student', { ...get, employer: 'none' }, 'B_NOT_ELIGIBLE'],
  ['no passport yet', { ...get, passport: 'none' }, 'B_PASSPORT_FIRST'],
  ['no business abroad', { ...get, trade: 'no' }, 'B_NO_NEED'],
  ['a Korean', { want: 'get', citizen: 'KR' }, 'B_HOME'],
  ['an American', { want: 'get', citizen: 'US' }, 'B_HOME_TRANSITIONAL'],
  ['a German', { want: 'get', citizen: 'DE' }, 'B_NOT_MEMBER'],
]

describe('At the borders of the rules', () => {
  it.each(visa)('%s', (_, query, outcome) => {
    const { answers, errors } = parseVisaAnswers({ ...base, ...query })
    expect(errors).toEqual({})
    const { answer } = visaFlow({ answers: relevantAnswers(answers), rules, values, today })
    expect(answer.best.code).toBe(outcome)
  })

  it.each(card)('%s is told about the card', (_, query, outcome) => {
    const { answers, errors } = parseCardAnswers(query)
    expect(errors).toEqual({})
    expect(cardFlow({ answers, rules, values, today }).answer.code).toBe(outcome)
  })
})
