import { describe, expect, it } from 'vitest'
import { isGuessable } from './password-rule'
import { passwordSchema } from './schema'

describe('A password', () => {
  it.each([
    '1qaz2wsx3edc',
    'Qwerty123456',
    'ADMINISTRATOR',
    'aaaaaaaaaaaaaa',
    'abcabcabcabc',
    '１２３４５６７８９０１２',
    'abcdefghijklm',
    'zyxwvutsrqpon',
    'supernaturalsupernatural',
  ])('%s is among the first that are tried', (password) => {
    expect(isGuessable(password)).toBe(true)
  })

  it.each(['correct horse battery', 'plum wine under snow', '济南的冬天没有风声真好呀朋友', '7hQ2-rrNx-90bZ'])(
    '%s is not',
    (password) => {
      expect(isGuessable(password)).toBe(false)
    },
  )

  it('of twelve characters is long enough, and spaces and any script count', () => {
    expect(passwordSchema.safeParse('plum wine un').success).toBe(true)
    expect(passwordSchema.safeParse('plum wine u').error?.issues[0]?.message).toBe('password-short')
  })

  it('that is guessable is refused with the reason', () => {
    expect(passwordSchema.safeParse('qwerty123456').error?.issues[0]?.message).toBe('password-guessable')
  })
})
