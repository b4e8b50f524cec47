import type { SearchEntry } from '@/features/search/document'

/** Made-up entries for `npm run bench:search`. Nothing in them is true. */

const syllables = [
  ['qing', '青'],
  ['yun', '云'],
  ['he', '河'],
  ['shan', '山'],
  ['quan', '泉'],
  ['hua', '花'],
  ['long', '龙'],
  ['ping', '平'],
  ['an', '安'],
  ['dong', '东'],
  ['xi', '西'],
  ['nan', '南'],
  ['bei', '北'],
  ['hai', '海'],
  ['lin', '林'],
  ['shi', '石'],
  ['yu', '玉'],
  ['jin', '金'],
  ['feng', '凤'],
  ['bai', '白'],
  ['lan', '兰'],
  ['xin', '新'],
  ['guang', '光'],
  ['ming', '明'],
  ['hong', '红'],
  ['lu', '绿'],
  ['tian', '天'],
  ['wen', '文'],
  ['zhong', '中'],
  ['sheng', '胜'],
] as const

const kinds = [
  {
    group: 'hospitals',
    code: 'paediatrics',
    en: 'Hospital',
    zh: '医院',
    ko: '병원',
    ja: '病院',
    ru: 'больница',
    ar: 'مستشفى',
  },
  { group: 'schools', code: 'primary', en: 'School', zh: '学校', ko: '학교', ja: '学校', ru: 'школа', ar: 'مدرسة' },
  {
    group: 'housing',
    code: 'hotel',
    en: 'Residence',
    zh: '公寓',
    ko: '아파트',
    ja: '住宅',
    ru: 'апартаменты',
    ar: 'شقق',
  },
  { group: 'offices', code: 'bank', en: 'Bank', zh: '银行', ko: '은행', ja: '銀行', ru: 'банк', ar: 'بنك' },
] as const

const pick = <T>(from: readonly T[], index: number): T => {
  const value = from[index % from.length]
  if (value === undefined) throw new Error('Nothing to choose from')
  return value
}

/** Three syllables and a kind, so that a hundred thousand entries have some 27,000 names of places. */
export function madeUpEntry(n: number): SearchEntry {
  const kind = pick(kinds, n)
  const parts = [n, Math.floor(n / 30) + n * 7, Math.floor(n / 900) + n * 13].map((index) => pick(syllables, index))
  const latin = parts.map(([sound]) => sound).join('')
  const place = latin.charAt(0).toUpperCase() + latin.slice(1)
  const han = parts.map(([, character]) => character).join('')
  return {
    ...{ kind: 'listing', id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`, group: kind.group },
    isPublic: true,
    names: {
      en: `${place} ${kind.en} ${n}`,
      zh: `${han}${kind.zh}第${n}号`,
      ko: `${han} ${kind.ko} ${n}`,
      ja: `${han}${kind.ja}${n}`,
      ru: `${kind.ru} ${place} ${n}`,
      ar: `${kind.ar} ${place} ${n}`,
    },
    summaries: [
      `A made-up ${kind.en.toLowerCase()} near ${place} for measuring, with a few plain sentences as a real entry has.`,
      `仅用于测量的虚构条目，位于${han}附近，内容均不属实。`,
    ],
    texts: [`Number ${n}, beside the ${place} road, with a ${n % 10 === 0 ? 'garden' : 'gate'} to the east.`],
    address: `济南市${han}路${(n % 400) + 1}号`,
    phones: [`+86531${80_000_000 + n}`],
    codes: [
      `category:${kind.group}`,
      ...(n % 5 === 0 ? [kind.code] : []),
      `district:${n % 3 === 0 ? 'lixia' : 'licheng'}`,
    ],
    quality: n % 17,
  }
}

/** What is asked, one of each way to search; the number chooses the hospital that is meant. */
export function madeUpQueries(n: number): { kind: string; q: string }[] {
  const { names, phones } = madeUpEntry(n * kinds.length)
  const [place = ''] = (names.en ?? '').split(' ')
  const han = (names.zh ?? '').slice(0, 3)
  const swapped = place.slice(0, 2) + (place[3] ?? '') + (place[2] ?? '') + place.slice(4)
  return [
    { kind: 'whole name', q: names.en ?? '' },
    { kind: 'name of a place', q: place },
    { kind: 'place and kind', q: `${place} hospital` },
    { kind: 'Chinese name', q: `${han}医院` },
    { kind: 'two characters', q: han.slice(0, 2) },
    { kind: 'pinyin', q: `${place.toLowerCase()}yiyuan` },
    { kind: 'Korean', q: `${han} 병원` },
    { kind: 'Russian', q: `больница ${place}` },
    { kind: 'Arabic', q: `مستشفى ${place}` },
    { kind: 'a kind alone', q: 'hospital' },
    { kind: 'a concept', q: 'pediatrics' },
    { kind: 'a word of the text', q: 'garden' },
    { kind: 'a slip', q: `${swapped} hosptial` },
    { kind: 'a phone number', q: (phones[0] ?? '').replace('+86', '0') },
    { kind: 'nothing', q: `zzxqv${n} wwkk` },
    { kind: 'a beginning', q: place.slice(0, 4) },
  ]
}
