import type { CardOutcome } from './card-finding'
import type { VisaOutcome } from './finding'

/** A journey or question with a known answer. The addresses are those of /visa/finder and /apec-card/check. */
export type WorkedCase = {
  number: number
  /** The day it is asked on; the rules must be those of the research. */
  on: string
  /** A traveller in a few words, for staff. */
  who: { en: string; zh: string }
  visa?: { query: string; best: VisaOutcome; also?: readonly VisaOutcome[]; never?: readonly VisaOutcome[] }
  card?: readonly { query: string; answer: CardOutcome; notes?: readonly CardOutcome[]; days?: number }[]
}

const on = '2026-11-23'
const usual = 'kind=ordinary&permit=no&card=none&used=0&urgent=no'
const valid = 'passport-until=2028-11-23'

/** The cases the research was closed with. Staff see which of them change before they publish a rule. */
export const workedCases: readonly WorkedCase[] = [
  {
    number: 1,
    on,
    who: { en: 'German tourist, two weeks in December 2026', zh: '德国游客，2026年12月两周' },
    visa: {
      query: `passport=DE&${usual}&${valid}&purpose=tourism&entry=2026-12-05&departure=2026-12-19`,
      best: 'VF30',
    },
  },
  {
    number: 2,
    on,
    who: { en: 'German tourist, two weeks in January 2027', zh: '德国游客，2027年1月两周' },
    visa: {
      query: `passport=DE&${usual}&${valid}&purpose=tourism&entry=2027-01-10&departure=2027-01-24`,
      best: 'RECHECK',
      also: ['L'],
    },
  },
  {
    number: 3,
    on,
    who: { en: 'Russian on business in March 2027', zh: '俄罗斯商务人员，2027年3月' },
    visa: {
      query: `passport=RU&${usual}&${valid}&purpose=business&entry=2027-03-01&departure=2027-03-21`,
      best: 'VF30',
    },
  },
  {
    number: 4,
    on,
    who: { en: 'American tourist, Tokyo – Jinan – Seoul, eight days', zh: '美国游客，东京—济南—首尔，八天' },
    visa: {
      query: `passport=US&${usual}&passport-until=2027-05-23&purpose=tourism&entry=2026-12-07&departure=2026-12-15&from=JP&to=KR&ticket=yes&port=TNA&area=CN-SD`,
      best: 'TRANSIT240',
    },
  },
  {
    number: 5,
    on,
    who: { en: 'American tourist, Seoul – Jinan – Seoul, five days', zh: '美国游客，首尔—济南—首尔，五天' },
    visa: {
      query: `passport=US&${usual}&${valid}&purpose=tourism&entry=2026-12-07&departure=2026-12-12&from=KR&to=KR&ticket=yes&port=TNA&area=CN-SD`,
      best: 'L',
      never: ['TRANSIT240'],
    },
  },
  {
    number: 6,
    on,
    who: { en: 'Briton with a two-year contract and the Notification Letter', zh: '英国人，两年合同，已有许可通知' },
    visa: {
      query: `passport=GB&${usual}&${valid}&purpose=work&task=other&inviter=employer&entry=2026-12-01`,
      best: 'Z',
      never: ['VF30'],
    },
  },
  {
    number: 7,
    on,
    who: { en: 'Indian on business, 20 days, invited by a Jinan company', zh: '印度商务人员，20天，济南公司邀请' },
    visa: {
      query: `passport=IN&${usual}&${valid}&purpose=business&inviter=trade-partner&entry=2026-12-01&departure=2026-12-21`,
      best: 'M',
    },
  },
  {
    number: 8,
    on,
    who: { en: 'Singaporean visiting a Chinese aunt for 45 days', zh: '新加坡人，探望中国姑姑45天' },
    visa: {
      query: `passport=SG&${usual}&${valid}&purpose=visit&inviter=relative&entry=2026-12-01&departure=2027-01-15`,
      best: 'Q2',
      also: ['VF_MUTUAL'],
    },
  },
  {
    number: 9,
    on,
    who: { en: 'Malaysian on business for 50 days with an APEC card', zh: '马来西亚商务人员，持APEC商务旅行卡，50天' },
    visa: {
      query: `passport=MY&kind=ordinary&permit=no&used=0&urgent=no&${valid}&purpose=business&entry=2026-12-01&departure=2027-01-20&card=MY&chn=yes&linked=yes&card-until=2028-11-23`,
      best: 'ABTC_ENTRY',
    },
    card: [
      {
        query: 'want=enter&citizen=MY&card=MY&code=yes&linked=yes&purpose=business&days=50',
        answer: 'B_USE_CN',
        days: 60,
      },
    ],
  },
  {
    number: 10,
    on,
    who: {
      en: 'American on business, New York and back, with a card of the United States',
      zh: '美国商务人员，持美国签发的卡，纽约往返',
    },
    visa: {
      query: `passport=US&kind=ordinary&permit=no&used=0&urgent=no&${valid}&purpose=business&entry=2026-12-01&departure=2026-12-13&card=US&chn=no&linked=yes&from=US&to=US&ticket=yes&port=TNA&area=CN-SD&inviter=trade-partner`,
      best: 'M',
      never: ['ABTC_ENTRY', 'TRANSIT240'],
    },
    card: [
      {
        query: 'want=enter&citizen=US&card=US&code=no&linked=yes&purpose=business&days=12',
        answer: 'B_TRANSITIONAL',
      },
    ],
  },
  {
    number: 11,
    on,
    who: { en: 'Sales manager of a private exporter in Jinan', zh: '济南民营出口企业销售经理' },
    card: [
      {
        query:
          'want=get&citizen=CN&resident=mainland&employer=private&place=jinan&record=clean&passport=valid&trade=yes',
        answer: 'B_APPLY_JINAN',
      },
      {
        query: 'want=abroad&destination=JP&code=yes&linked=yes&purpose=business&days=20',
        answer: 'B_USE_ABROAD',
        days: 90,
      },
      { query: 'want=abroad&destination=US', answer: 'B_LANE_ONLY' },
    ],
  },
  {
    number: 12,
    on,
    who: {
      en: 'Chinese citizen of Hong Kong with a card of Hong Kong',
      zh: '香港永久性居民中的中国公民，持香港签发的卡',
    },
    visa: { query: 'passport=CN', best: 'CN_PERMIT', never: ['ABTC_ENTRY'] },
    card: [
      {
        query: 'want=enter&citizen=CN&resident=hong-kong&card=HK&purpose=business',
        answer: 'B_NOT_NEEDED',
        notes: ['B_HKTW'],
      },
    ],
  },
]
