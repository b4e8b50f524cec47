import { describe, expect, it } from 'vitest'
import { countryName, findCountry } from './country-names'
import { relevantAnswers } from './flow'
import { parseVisaAnswers, writeAnswers } from './schema'

describe('Answers in an address', () => {
  it('are read, and written again the same', () => {
    const query =
      'passport=DE&kind=ordinary&permit=no&purpose=tourism&entry=2026-12-20&departure=2027-01-05&area=CN-SD&area=CN-BJ'
    const parameters = new URLSearchParams(query)
    const { answers, errors } = parseVisaAnswers(
      Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)])),
    )
    expect(errors).toEqual({})
    expect(new URLSearchParams(writeAnswers(answers))).toEqual(parameters)
  })

  it('may give the days in place of the departure', () => {
    expect(parseVisaAnswers({ entry: '2026-12-20', days: '14' }).answers.departure).toBe('2027-01-03')
  })

  it('that make no sense are refused by name and not guessed', () => {
    const { answers, errors } = parseVisaAnswers({
      passport: 'Atlantis',
      entry: '2026-02-30',
      purpose: 'fishing',
      used: 'some',
      kind: 'ordinary',
    })
    expect(errors).toEqual({ passport: 'country', entry: 'date', purpose: 'choice', used: 'number' })
    expect(answers).toEqual({ kind: 'ordinary' })
  })

  it('refuse a departure before the entry', () => {
    const { answers, errors } = parseVisaAnswers({ entry: '2026-12-20', departure: '2026-12-19' })
    expect(errors).toEqual({ departure: 'before-entry' })
    expect(answers.departure).toBeUndefined()
  })

  it('of another purpose are left behind when the purpose changes', () => {
    expect(relevantAnswers({ purpose: 'tourism', stay: 'long', task: 'listed' })).toEqual({ purpose: 'tourism' })
    expect(relevantAnswers({ purpose: 'visit', inviter: 'employer' })).toEqual({ purpose: 'visit' })
  })
})

describe('A country', () => {
  it('is found by its code or its name in any of the ten languages', () => {
    for (const typed of [
      'kr',
      'South Korea',
      '대한민국',
      '韩国',
      'Südkorea',
      'sudkorea',
      'كوريا الجنوبية',
      'Республика Корея',
    ]) {
      expect(findCountry(typed), typed).toBe('KR')
    }
    expect(findCountry('Atlantis')).toBeNull()
    expect(countryName('KR', 'de')).toBe('Südkorea')
  })
})
