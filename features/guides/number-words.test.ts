import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
import { problemOf } from './guide-text'
import { hasNumberWord } from './number-words'

describe('A number written as a word', () => {
  it.each([
    ...['within thirty days', 'a thirty-day stay', 'twenty-four hours', 'one hundred yuan', 'ninety calendar days'],
    ...['a two-year contract', 'Twenty percent', 'for a fortnight', 'five hundred yuan a day', 'one month'],
    ...[
      '在三十天内',
      '九十日以内',
      '一百元',
      '二十一天',
      '罚款两千元',
      '十五个工作日',
      '百分之二十',
      '三个月',
      '〇五年',
    ],
    ...['二十四時間以内', '三十日間', '二か月', '五千円', '三週間'],
    ...['삼십 일 이내', '삼십일', '이십사 시간', '두 달', '세 시간', '이틀 안에', '삼 개월', '백팔십일', '오 년'],
    ...['в течение тридцати дней', 'двадцать четыре часа', 'три месяца', 'пятьсот юаней', 'тридцатидневный срок'],
    ...['трёх рабочих дней', 'от пяти до десяти лет', 'сто юаней', 'одного месяца'],
    ...['dreißig Tage', 'innerhalb von dreissig Tagen', 'vierundzwanzig Stunden', 'zweijährig', 'hundert Yuan'],
    ...['fünf Werktage', 'einundzwanzig Tage', 'dreißigtägige Frist', 'sechs aufeinanderfolgende Jahre'],
    ...['trente jours', 'vingt-quatre heures', 'soixante et onze ans', 'deux cents yuans', 'une quinzaine de jours'],
    ...['treinta días', 'veinticuatro horas', 'treinta y un días', 'quinientos yuanes', 'dos años consecutivos'],
    ...['trinta dias', 'vinte e quatro horas', 'três meses', 'quinhentos yuans', 'dezasseis anos'],
    ...['ثلاثين يومًا', 'خلال أربع وعشرين ساعة', 'مئة يوان', 'ستة أشهر', 'لمدة يومين', 'خمسمئة يوان'],
  ])('is found: %s', (text) => {
    expect(hasNumberWord(text)).toBe(true)
    expect(problemOf(text)).toBe('number')
  })

  it.each([
    ...['a day', 'every month', 'the first day', 'someone', 'between the two', 'day and night', 'the last days'],
    ...['每一天', '第三天', '一年', '统一办理', '同一天', '一个月', '万一', '十分重要', '一日', '一週間'],
    ...['하루', '한 달', '만일', '열어 주는', '은행을 열 수 있습니다', '이 일', '매년', '이 시간'],
    ...['раз в год', 'семьи', 'круглосуточно', 'первый день', 'стаж', 'столько дней'],
    ...['ein Tag', 'eines Jahres', 'einen Monat', 'und Monate', 'drei Papiere', 'achten Sie auf den Tag'],
    ...['un jour', 'chaque mois', 'une année', 'les deux', 'dans les jours', 'cent fois'],
    ...['un día', 'cada mes', 'una vez al año', 'los dos', 'um dia', 'uma vez por ano', 'os dois'],
    ...['يوم واحد', 'كل شهر', 'سنة', 'الأولى', 'العام'],
  ])('is not seen in: %s', (text) => {
    expect(hasNumberWord(text)).toBe(false)
  })
})

describe('Digits', () => {
  it.each(['٣٠ يومًا', '۳۰ روز', '３０日', '३० दिन', '๓๐ วัน', '30 days', 'within ③ days', 'Ⅻ months', '½ year'])(
    'of any script are found: %s',
    (text) => expect(problemOf(text)).toBe('number'),
  )
})

describe('The words of the finder, the card check and the plan', () => {
  it.each(locales)('name in %s no number but the hotline and codes of visas and forms', (locale) => {
    const messages = JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8'))
    const typed: string[] = []
    const walk = (words: unknown, name: string) => {
      if (typeof words === 'object' && words !== null) {
        for (const [key, own] of Object.entries(words)) walk(own, `${name}.${key}`)
        return
      }
      const plain = String(words).replace(/12367|(?<![A-Za-z])[A-Z]{1,4}\d{1,4}/g, '')
      if (problemOf(plain.replace(/[{}]/g, ' ')) === 'number') typed.push(`${name}: ${words}`)
    }
    for (const room of ['finder', 'cardCheck', 'visaHub', 'cardHub', 'plan']) walk(messages[room], room)
    expect(typed).toEqual([])
  })
})
