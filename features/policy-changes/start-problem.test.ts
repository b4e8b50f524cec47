import { expect, it } from 'vitest'
import { startProblem } from './start-problem'

const sibling = (id: string, validFrom: string | null, status = 'PUBLISHED') => ({ id, status, content: { validFrom } })

it('A new row may begin on a day no other row about the same thing begins', () => {
  expect(startProblem(null, '2027-01-01', [sibling('a', null)])).toBeNull()
  expect(startProblem(null, null, [])).toBeNull()
})

it('A new row may not begin when another does', () => {
  expect(startProblem(null, null, [sibling('a', null)])).toBe('start-needed')
  expect(startProblem(null, '2027-01-01', [sibling('a', '2027-01-01', 'DRAFT')])).toBe('start-taken')
})

it('A row is not in its own way, nor is one that is out of use', () => {
  expect(startProblem('a', null, [sibling('a', null), sibling('b', null, 'ARCHIVED')])).toBeNull()
})
