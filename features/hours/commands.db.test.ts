import { describe, expect, it } from 'vitest'
import { getListingPage } from '@/features/listings/queries'
import { getCategory } from '@/features/listings/registry'
import { db } from '@/server/db'
import { aPublishedListing, aUser } from '@/test/factories'
import { loadHolidayYear } from './commands'
import { getHolidays, listHolidayYears } from './queries'
import { type HolidayYear, holidayYearSchema } from './schema'

/** Made up for tests: no notice of 2031 exists. */
const madeUp = (free: string): HolidayYear =>
  holidayYearSchema.parse({
    year: 2031,
    source: { title: '测试通知，并不存在' },
    days: Array.from({ length: 10 }, (_, day) => ({
      date: `2031-${free}-${String(day + 1).padStart(2, '0')}`,
      name: '测试节',
      isOffDay: true,
    })),
  })

const hospitals = getCategory('hospitals')
if (!hospitals) throw new Error('hospitals are gone')

describe('Loading the holidays of a year', () => {
  it('A publisher loads a year, an office is closed on its days, and the log says who did it', async () => {
    const { content } = await aPublishedListing({ hours: { kind: 'weekly', value: 'Mo-Fr 09:00-17:00' } })
    const stateAt = async (time: string) => {
      const now = new Date(time)
      const page = await getListingPage(hospitals, content.slug, 'en', time.slice(0, 10), now)
      return page?.kind === 'listing' ? page.view.open.kind : null
    }
    const tuesday = '2031-05-06T10:00:00+08:00'
    expect(await stateAt(tuesday)).toBe('open')
    const publisher = await aUser('PUBLISHER')
    await loadHolidayYear(publisher, madeUp('05'))
    expect(await stateAt(tuesday)).toBe('closed')
    const prisma = await db()
    const event = await prisma.auditEvent.findFirst({ where: { action: 'holidays.load' }, orderBy: { at: 'desc' } })
    expect(event).toMatchObject({ actorId: publisher.id, entityType: 'holidays', entityId: '2031' })
    const change = await prisma.contentChange.findFirst({ orderBy: { version: 'desc' } })
    expect(change?.paths).toEqual(expect.arrayContaining(['/hospitals', '/offices']))
  })

  it('A corrected notice replaces the one before it, whole', async () => {
    const admin = await aUser('ADMIN')
    await loadHolidayYear(admin, madeUp('06'))
    await loadHolidayYear(admin, madeUp('07'))
    const holidays = await getHolidays()
    expect([holidays.kindOf('2031-06-05'), holidays.kindOf('2031-07-05')]).toEqual(['ordinary', 'holiday'])
    expect((await listHolidayYears()).map(({ notice }) => notice.year)).toEqual([2031, 2026])
  })

  it.each(['EDITOR', 'TRANSLATOR'] as const)('A %s may not, and the log remembers the try', async (role) => {
    const actor = await aUser(role)
    await expect(loadHolidayYear(actor, madeUp('08'))).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await getHolidays()).kindOf('2031-08-05')).toBe('ordinary')
    const event = await (await db()).auditEvent.findFirst({ where: { actorId: actor.id } })
    expect(event?.action).toBe('holidays.load.refused')
  })
})

describe('The file of a year', () => {
  const days = madeUp('09').days
  const file = (change: object) => holidayYearSchema.safeParse({ ...madeUp('09'), ...change })

  it.each([
    [
      'a weekday that is worked',
      { days: [...days, { date: '2031-10-01', name: '测试', isOffDay: false }] },
      'workday-not-weekend',
    ],
    ['a day twice', { days: [...days, { ...days[0] }] }, 'date-twice'],
    ['a day of another year', { days: [...days, { date: '2034-01-01', name: '测试', isOffDay: true }] }, 'other-year'],
    ['a day the calendar lacks', { days: [...days, { date: '2031-02-30', name: '测试', isOffDay: true }] }, 'date'],
    ['too few days', { days: days.slice(0, 3) }, 'holidays-few'],
    ['no title', { source: { title: '' } }, 'required'],
    ['a year in words', { year: 'next' }, 'number'],
  ])('Staff who load %s are told so', (_what, change, problem) => {
    expect(file(change).error?.issues.map(({ message }) => message)).toContain(problem)
  })
})
