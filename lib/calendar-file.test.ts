import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, writeCalendar } from './calendar-file'

const stamp = new Date('2026-11-25T09:00:00Z')
const leave: CalendarEvent = {
  uid: 'leave@living-in-jinan',
  day: '2026-12-31',
  summary: 'آخر يوم في الصين; 在中国的最后一天, leave by',
  description:
    'First line\nSecond line with a backslash \\ and a comma, and a text that is long enough to be folded: 济南市公安局出入境管理局办证大厅',
  alarmDaysBefore: [7, 0],
}
const fileOf = (...events: CalendarEvent[]) => writeCalendar({ name: '济南', language: 'zh-Hans', stamp, events })
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

describe('A calendar file', () => {
  it('puts a whole day on that day, without a time or a zone, whatever the zone of who opens it', () => {
    const lines = unfold(fileOf(leave))
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
    expect(lines.some((line) => line.includes('TZID'))).toBe(false)
  })

  it('gives a time the zone of Jinan, and says what that zone is', () => {
    const lines = unfold(fileOf({ ...leave, time: '09:30', minutes: 30 }))
    expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261231T093000')
    expect(lines).toContain('DURATION:PT30M')
    expect(lines).toContain('TZOFFSETTO:+0800')
  })

  it('reminds so many days before', () => {
    expect(unfold(fileOf(leave)).filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P7D', 'TRIGGER:PT9H'])
  })

  it('keeps Arabic and Chinese whole and escapes what the format uses for itself', () => {
    const lines = unfold(fileOf(leave))
    expect(lines).toContain('SUMMARY:آخر يوم في الصين\\; 在中国的最后一天\\, leave by')
    expect(lines.find((line) => line.startsWith('DESCRIPTION:First'))).toContain('First line\\nSecond line')
  })

  it('has no line over 75 octets and cuts no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const file = fileOf({ ...leave, summary })
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
        expect(file).not.toContain('\uFFFD')
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(unfold(file).filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(1)
      }),
    )
  })

  it('begins and ends as it must, with CRLF after every line', () => {
    const file = fileOf(leave)
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })
})
