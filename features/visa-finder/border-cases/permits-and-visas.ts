import { type BorderCase, back, base, card, changed } from './border-case'

/** Papers of Chinese citizens, permits, visas by purpose, the card. */
export const others: readonly BorderCase[] = [
  ...['HK', 'MO', 'TW'].map(
    (passport): BorderCase => ({
      name: `Chinese citizen with papers of ${passport}`,
      finding: 'B50',
      query: `passport=${passport}`,
      best: 'CN_PERMIT',
      never: ['VF30', 'L'],
    }),
  ),
  {
    name: 'Indian who lives in Hong Kong',
    finding: 'B49',
    query: changed(base('IN', 'tourism', '2026-12-01', '2026-12-20'), { resident: 'hong-kong-macao' }),
    best: 'L',
    also: ['HKMO_CARD'],
  },
  ...['work', 'study', 'journalism'].map(
    (purpose): BorderCase => ({
      name: `Indian who lives in Macao and comes for ${purpose}`,
      finding: 'B49',
      query: changed(base('IN', purpose, '2026-12-01', '2026-12-20'), {
        ...{ resident: 'hong-kong-macao', task: 'other', inviter: 'employer', stay: 'short' },
      }),
      best: purpose === 'work' ? 'Z' : purpose === 'study' ? 'X2' : 'J2',
      permitBy: purpose === 'work' ? '2026-12-31' : undefined,
      never: ['HKMO_CARD'],
    }),
  ),
  {
    name: 'Indian engineer, 90 days of a listed task',
    finding: 'D30',
    query: `${base('IN', 'work', '2026-12-01', '2027-03-01')}&task=listed`,
    best: 'M',
  },
  {
    name: 'Indian engineer, 91 days of a listed task, no letter yet',
    finding: 'D29',
    query: `${base('IN', 'work', '2026-12-01', '2027-03-02')}&task=listed&inviter=nobody`,
    best: 'Z_FIRST_LETTER',
    never: ['M'],
  },
  {
    name: 'German engineer, 20 days of a listed task',
    finding: 'D30',
    query: `${base('DE', 'work', '2026-12-01', '2026-12-21')}&task=listed`,
    best: 'VF30',
  },
  {
    name: 'Indian with a Chinese wife, 180 days',
    finding: 'A2',
    query: `${base('IN', 'visit', '2026-12-01', '2027-05-30')}&inviter=relative`,
    best: 'Q2',
  },
  {
    name: 'Indian with a Chinese wife, 181 days',
    finding: 'A2',
    query: `${base('IN', 'visit', '2026-12-01', '2027-05-31')}&inviter=relative`,
    best: 'Q1',
    permitBy: '2026-12-31',
  },
  {
    name: 'Indian who lives with a foreign worker, 60 days',
    finding: 'G1',
    query: `${base('IN', 'join-family', '2026-12-01', '2027-01-30')}&inviter=foreign-resident`,
    best: 'S2',
    never: ['S1'],
  },
  {
    name: 'Indian who joins a foreign worker, 200 days',
    finding: 'G1',
    query: `${base('IN', 'join-family', '2026-12-01', '2027-06-19')}&inviter=foreign-resident`,
    best: 'S1',
    permitBy: '2026-12-31',
  },
  {
    name: 'Indian to settle after approval, in on a day whose limit is in a leap February',
    finding: 'A20',
    query: 'passport=IN&kind=ordinary&permit=no&purpose=settle&entry=2028-01-30',
    best: 'D',
    permitBy: '2028-02-29',
  },
  {
    name: 'holder of a residence permit',
    finding: 'E12',
    query: 'passport=IN&kind=ordinary&permit=yes',
    best: 'RESIDENT',
  },
  {
    name: 'holder of a residence permit for work who will study for two years',
    finding: 'A18',
    query: 'passport=IN&kind=ordinary&permit=change&purpose=study&stay=long&entry=2026-12-01',
    best: 'X1',
    permitBy: '2026-12-31',
  },
  {
    name: 'Filipino with a card, 60 days',
    finding: 'H8',
    query: card(base('PH', 'business', '2026-12-01', '2027-01-30'), 'PH'),
    best: 'ABTC_ENTRY',
    leaveBy: null,
  },
  {
    name: 'Filipino with a card, 61 days',
    finding: 'H8',
    query: card(base('PH', 'business', '2026-12-01', '2027-01-31'), 'PH'),
    best: 'M',
    never: ['ABTC_ENTRY'],
  },
  {
    name: 'Filipino whose card ends the day before departure',
    finding: 'H16',
    query: card(base('PH', 'business', '2026-12-01', '2026-12-20'), 'PH', { 'card-until': '2026-12-19' }),
    best: 'M',
    never: ['ABTC_ENTRY'],
  },
  {
    name: 'Japanese with a card after the end of the list',
    finding: 'H7',
    query: back(card(base('JP', 'business', '2027-01-10', '2027-01-30'), 'JP')),
    best: 'RECHECK',
    also: ['ABTC_ENTRY', 'M'],
  },
]
