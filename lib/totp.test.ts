import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32, findTotpStep, totpCode, totpStepAt, totpUri } from './totp'

/** Key and values of RFC 6238, appendix B, for SHA-1. */
const key = Buffer.from('12345678901234567890')
const vectors: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
]

const at = (seconds: number) => new Date(seconds * 1000)

describe('A code', () => {
  it.each(vectors)('at %d seconds is the one of the RFC', (seconds, code) => {
    expect(totpCode(key, totpStepAt(at(seconds)), 8)).toBe(code)
    expect(totpCode(key, totpStepAt(at(seconds)))).toBe(code.slice(2))
  })

  it('is accepted one step early and one step late, not two', () => {
    const now = at(1_234_567_890)
    const step = totpStepAt(now)
    for (const away of [-2, -1, 0, 1, 2]) {
      const found = findTotpStep(key, totpCode(key, step + away), now, null)
      expect(found, String(away)).toBe(Math.abs(away) < 2 ? step + away : null)
    }
  })

  it('does not work a second time, nor does an earlier one', () => {
    const now = at(1_234_567_890)
    const step = totpStepAt(now)
    expect(findTotpStep(key, totpCode(key, step), now, step)).toBeNull()
    expect(findTotpStep(key, totpCode(key, step - 1), now, step)).toBeNull()
    expect(findTotpStep(key, totpCode(key, step + 1), now, step)).toBe(step + 1)
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('that is none (%j) is refused without a fault', (code) => {
    expect(findTotpStep(key, code, at(59), null)).toBeNull()
  })
})

describe('A key', () => {
  it('is written as RFC 4648 writes it', () => {
    const values = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    }
    for (const [plain, written] of Object.entries(values)) expect(base32(Buffer.from(plain))).toBe(written)
  })

  it('of any bytes has the letters of the alphabet only, five bits each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(base32(bytes)).toMatch(/^[A-Z2-7]*$/)
        expect(base32(bytes)).toHaveLength(Math.ceil((bytes.length * 8) / 5))
      }),
    )
  })

  it('goes into the address with names that apps can read', () => {
    const uri = new URL(totpUri(key, 'a+b@example.org', 'Living in Jinan'))
    expect(uri.protocol).toBe('otpauth:')
    expect(uri.pathname).toContain('Living%20in%20Jinan:a%2Bb%40example.org')
    expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(uri.searchParams.get('issuer')).toBe('Living in Jinan')
  })
})
