import { describe, expect, it } from 'vitest'
import { type LinkCheck, linkState } from './link-state'

const now = new Date('2026-11-27T00:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
const looked = (check: Partial<LinkCheck>): LinkCheck => ({
  outcome: 'answered',
  status: 200,
  movedTo: null,
  failedSince: null,
  failures: 0,
  ...check,
})

describe('The state of a link', () => {
  it.each([
    ['nobody looked', null, 'not-checked'],
    ['it answers', looked({}), 'ok'],
    ['it leads elsewhere for good', looked({ movedTo: 'https://new.example.org/' }), 'moved'],
    ['the server says the page is gone', looked({ status: 404, failedSince: now, failures: 1 }), 'broken'],
    ['the server wants another visitor', looked({ status: 403, failedSince: ago(9), failures: 9 }), 'unclear'],
    ['the server has a bad night', looked({ status: 502, failedSince: ago(1), failures: 3 }), 'unclear'],
    ['the server is bad for days', looked({ status: 502, failedSince: ago(2), failures: 3 }), 'broken'],
    [
      'nothing answers for the first time',
      looked({ outcome: 'unreachable', status: null, failedSince: now, failures: 1 }),
      'unclear',
    ],
    [
      'nothing answers twice in a month',
      looked({ outcome: 'unreachable', status: null, failedSince: ago(30), failures: 2 }),
      'unclear',
    ],
    [
      'nothing answers for days',
      looked({ outcome: 'unreachable', status: null, failedSince: ago(3), failures: 4 }),
      'broken',
    ],
    [
      'its certificate ended',
      looked({ outcome: 'certificate', status: null, failedSince: now, failures: 1 }),
      'certificate',
    ],
    [
      'it leads into a private network',
      looked({ outcome: 'forbidden', status: null, failedSince: now, failures: 1 }),
      'broken',
    ],
  ] as const)('when %s', (_, check, state) => {
    expect(linkState(check, now)).toBe(state)
  })
})
