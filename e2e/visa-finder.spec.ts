import ICAL from 'ical.js'
import { addDays, type Day, shanghaiDay } from '@/lib/shanghai-day'
import { ask } from './http'
import { findOverflow } from './measure'
import { expect, test } from './test'
import { words } from './words'

/** The days of a journey: a rule without an end holds on them whenever this runs. */
const today = shanghaiDay(new Date())
const journey = `kind=ordinary&permit=no&purpose=tourism&passport-until=${addDays(today, 2000)}`
const trip = (entry: Day) => `entry=${entry}&departure=${addDays(entry, 10)}`
const unilateral = `/visa/finder?passport=BN&${journey}&${trip(addDays(today, 14))}`
/** The rule for France is known up to the end of 2026 only; every later day is after the end of it. */
const afterTheEnd = [addDays(today, 14), '2027-01-10'].sort().at(-1) ?? today
const ended = `/visa/finder?passport=FR&${journey}&${trip(afterTheEnd)}&ticket=no`
const card = '/apec-card/check?want=enter&citizen=US&card=US'

for (const locale of ['en', 'zh', 'ar'] as const) {
  test.describe(`A traveller who reads ${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false })
    const t = words(locale)

    test('answers one question a page and can change an answer', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      await page.goto(`/${locale}/visa/finder`)
      const country = page.locator('main form [name=passport]')
      await country.fill(
        new Intl.DisplayNames([locale === 'zh' ? 'zh-Hans' : locale], { type: 'region' }).of('FR') ?? '',
      )
      await page.getByRole('button', { name: t('finder.next') }).click()
      await expect(page).toHaveURL(/passport=/)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findOverflow(page)).toEqual([])
      await page.goto(`/${locale}${unilateral}`)
      await page
        .getByRole('link', { name: t('finder.change') })
        .first()
        .click()
      await expect(page.locator('main form [name=passport]')).toBeVisible()
    })

    test('learns what applies, as of when, from where, and that nobody promises it', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      for (const [path, outcome] of [
        [unilateral, 'VF30'],
        [ended, 'RECHECK'],
      ] as const) {
        await page.goto(`/${locale}${path}`)
        const main = page.getByRole('main')
        await expect(main, path).toContainText(t(`finder.outcomes.${outcome}.title`).split('{')[0] ?? '')
        await expect(main, path).toContainText('12367')
        expect(await findOverflow(page), path).toEqual([])
      }
      await page.goto(`/${locale}${card}`)
      await expect(page.getByRole('main')).toContainText(
        t('cardCheck.outcomes.B_TRANSITIONAL.title').split('{')[0] ?? '',
      )
    })
  })
}

test('What cannot be read is named, and no address breaks the finder', async ({ baseURL }) => {
  for (const query of [
    'passport=Nowhere',
    'entry=soon',
    'entry=2026-12-20&departure=2026-12-01',
    'kind[]=%00',
    'used=-1',
  ]) {
    for (const path of ['/en/visa/finder', '/ar/apec-card/check', '/zh/visa']) {
      expect((await ask(baseURL, `${path}?${query}`)).status, `${path}?${query}`).toBeLessThan(500)
    }
  }
  const { headers } = await ask(baseURL, `/en${unilateral}`)
  expect(headers['cache-control']).toContain('no-store')
})

test('The calendar of an answer that must be checked again says so in every entry', async ({ baseURL }) => {
  for (const locale of ['en', 'zh', 'ar'] as const) {
    const { status, body } = await ask(baseURL, `/api/calendar/visa?${ended.split('?')[1]}&locale=${locale}`)
    expect(status).toBe(200)
    const events = new ICAL.Component(ICAL.parse(body.toString('utf8'))).getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(1)
    for (const event of events) {
      expect(new ICAL.Event(event).description).toContain(words(locale)('finder.headlines.recheck'))
    }
  }
})
