import fs from 'node:fs'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { locales } from '@/i18n/locales'
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
const linesOf = (bytes: Buffer): Buffer[] => {
  const end = bytes.indexOf('\r\n')
  return end < 0 ? [bytes] : [bytes.subarray(0, end), ...linesOf(bytes.subarray(end + 2))]
}
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
        const bytes = Buffer.from(fileOf({ ...leave, summary }), 'utf8')
        for (const line of linesOf(bytes)) {
          expect(line.length).toBeLessThanOrEqual(75)
          expect(line.includes('\n') || line.includes('\r')).toBe(false)
          // A cut character would not be UTF-8.
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow()
        }
      }),
    )
  })

  it('begins and ends as it must, with CRLF after every line', () => {
    const file = fileOf(leave)
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })
})

/** What a calendar program makes of a file. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

describe('A calendar program that keeps to RFC 5545', () => {
  it('finds version, maker, and in every entry its own name and the moment it was made', () => {
    const { calendar, events } = readBack(fileOf(leave, { ...leave, uid: 'permit@living-in-jinan' }))
    expect(calendar.name).toBe('vcalendar')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy()
    expect(events.map(({ uid }) => uid)).toEqual(['leave@living-in-jinan', 'permit@living-in-jinan'])
    for (const { component } of events) {
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-25T09:00:00Z')
      expect(component.getAllProperties('dtstamp')).toHaveLength(1)
    }
  })

  it.each(['2026-12-31', '2027-01-01', '2028-02-29', '2028-03-01'])('shows %s as that whole day', (day) => {
    const [event] = readBack(fileOf({ ...leave, day })).events
    expect(event?.startDate.isDate).toBe(true)
    expect(event?.startDate.toString()).toBe(day)
    expect(event?.duration.toSeconds()).toBe(86_400)
  })

  it('knows a time of Jinan as the right instant', () => {
    const [event] = readBack(fileOf({ ...leave, day: '2027-01-01', time: '07:30', minutes: 45 })).events
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-31T23:30:00.000Z')
    expect(event?.endDate.toJSDate().toISOString()).toBe('2027-01-01T00:15:00.000Z')
  })

  it('reminds a week before, and at nine on the day', () => {
    const [event] = readBack(fileOf(leave)).events
    const triggers = event?.component
      .getAllSubcomponents('valarm')
      .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())
    expect(triggers).toEqual(['-P7D', 'PT9H'])
  })

  it.each(locales)('reads the words in %s as they were written', (locale) => {
    const { finder } = JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8'))
    const words: string[] = [...Object.values<string>(finder.dateNames), finder.officerDecides, `${leave.description}`]
    const events = words.map((summary, index) => ({
      ...{ uid: `${index}@living-in-jinan`, day: leave.day, summary },
      ...{ description: `${finder.officerDecides} 12367\n${summary}; \\`, location: `${summary}, 济南` },
    }))
    const read = readBack(fileOf(...events)).events
    expect(read.map(({ summary }) => summary)).toEqual(words)
    expect(read.map(({ description }) => description)).toEqual(events.map(({ description }) => description))
    expect(read.map(({ location }) => location)).toEqual(events.map(({ location }) => location))
  })

  it('reads any text as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (description) => {
        const [event] = readBack(fileOf({ ...leave, description: `x${description}` })).events
        expect(event?.description).toBe(`x${description}`)
      }),
    )
  })
})
