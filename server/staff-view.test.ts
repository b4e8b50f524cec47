import { describe, expect, it } from 'vitest'
import { parseStaffView } from './staff-view'

describe('The view of a member of staff', () => {
  it('is a day, with or without what waits to be published', () => {
    expect(parseStaffView('asOf=2027-01-15')).toEqual({ day: '2027-01-15', drafts: false })
    expect(parseStaffView('asOf=2027-01-15&drafts=yes')).toEqual({ day: '2027-01-15', drafts: true })
  })

  it.each([undefined, '', 'drafts=yes', 'asOf=2027-02-30', 'asOf=2027', 'asOf=tomorrow', 'asOf=2027-01-15&drafts=1'])(
    'is none for %s',
    (cookie) => {
      expect(parseStaffView(cookie)).toBeNull()
    },
  )
})
