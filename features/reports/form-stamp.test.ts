import { expect, it } from 'vitest'
import { signPass } from '@/server/signed-pass'
import { makeStamp, readStamp } from './form-stamp'

const shown = new Date('2026-11-26T08:00:00Z')
const after = (seconds: number) => new Date(shown.getTime() + seconds * 1000)

it('tells a form that came back too fast from one a person wrote', () => {
  const stamp = makeStamp(shown)
  expect(readStamp(stamp, after(2.9))).toMatchObject({ isEarly: true })
  expect(readStamp(stamp, after(3))).toMatchObject({ isEarly: false })
  expect(readStamp(stamp, after(86_399))).toMatchObject({ isEarly: false })
})

it('is worth nothing after a day, changed, or made for something else', () => {
  const stamp = makeStamp(shown)
  expect(readStamp(stamp, after(86_400))).toBeNull()
  expect(readStamp(stamp.replace(/^report-form\.(.)/, 'report-form.0'), after(9))).toBeNull()
  expect(readStamp(signPass('preview.x.y', after(99)), after(9))).toBeNull()
  for (const made of ['', 'report-form', 'report-form.1.x', '...']) expect(readStamp(made, after(9))).toBeNull()
})

it('names every form differently', () => {
  const ids = Array.from({ length: 50 }, () => readStamp(makeStamp(shown), after(9))?.formId)
  expect(new Set(ids).size).toBe(50)
})
