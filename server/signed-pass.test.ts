import { describe, expect, it } from 'vitest'
import { readPass, signPass } from './signed-pass'

const now = new Date('2026-11-25T12:00:00Z')
const inAnHour = new Date(now.getTime() + 3_600_000)

describe('A pass', () => {
  const pass = signPass('preview.some-listing.3', inAnHour)

  it('opens what it was made for until its end', () => {
    expect(readPass(pass, now)).toBe('preview.some-listing.3')
    expect(readPass(pass, new Date(inAnHour.getTime() - 1000))).toBe('preview.some-listing.3')
    expect(readPass(pass, inAnHour)).toBeNull()
  })

  it('opens nothing when one character of it is another', () => {
    for (let at = 0; at < pass.length; at++) {
      const changed = `${pass.slice(0, at)}${pass[at] === 'x' ? 'y' : 'x'}${pass.slice(at + 1)}`
      expect(readPass(changed, now), String(at)).toBeNull()
    }
  })

  it.each(['', '.', '..', 'preview', 'preview.a.b', `${pass}.x`, pass.slice(1)])('is not %j', (made) => {
    expect(readPass(made, now)).toBeNull()
  })

  it('fits into an address as it is', () => {
    expect(encodeURIComponent(pass)).toBe(pass)
  })
})
