import type { StaffLocale } from '@/i18n/locales'
import { expect, readText, sessionCookie, staffWords, test, whenReady } from './staff'
import {
  bestOption,
  expectNothingUnsaved,
  openPolicy,
  policyField,
  publishReviewed,
  reviewRows,
  saveForReview,
  takeOutOfUse,
} from './staff-policy'

test.describe.configure({ timeout: 120_000 })

/** A day in a language of staff, as every screen writes it. */
const dayIn = (locale: StaffLocale, day: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-Hans', { dateStyle: 'medium', timeZone: 'Asia/Shanghai' })
    .format(new Date(`${day}T12:00:00+08:00`))
    .replace('Sept', 'Sep')

test('Staff add a country to the unilateral list, see what that changes, and the finder and hub answer differently', async ({
  page,
  visitor,
}) => {
  const t = staffWords('en')
  const trip = { passport: 'NR', entry: '2027-02-01', departure: '2027-02-15' }
  expect(await bestOption(visitor, 'en', trip)).toBe('L')
  await page.goto('/en/admin/policy')
  await page.getByRole('link', { name: `+ ${t('policyChanges.kinds.unilateral-exemption')}`, exact: true }).click()
  await page.waitForURL(/kind=unilateral-exemption/)
  await whenReady(page)
  const another = page.url()
  await policyField(page, 'en', 'place').fill('NR')
  await policyField(page, 'en', 'maxStayDays').fill('30')
  await policyField(page, 'en', 'validFrom').fill('2027-01-15')
  await policyField(page, 'en', 'validUntil').fill('2027-12-31')
  await policyField(page, 'en', 'source-url').fill('https://policy.example.org/notice')
  await policyField(page, 'en', 'source-title').fill('A notice that exists in tests only')
  await saveForReview(page, 'en', 'create')

  await expect(reviewRows(page, 'en', 'nationalities')).toHaveCount(2)
  const tourist = reviewRows(page, 'en', 'nationalities').first()
  await expect(tourist).toContainText('Nauru')
  await expect(tourist).toContainText(t('policyChanges.outcomes.L'))
  await expect(tourist).toContainText(t('policyChanges.outcomes.VF30'))
  expect(await bestOption(visitor, 'en', trip)).toBe('L')

  await publishReviewed(page, 'en')
  expect(await bestOption(visitor, 'en', trip)).toBe('VF30')
  expect(await bestOption(visitor, 'en', { ...trip, entry: '2027-01-14', departure: '2027-01-20' })).toBe('L')
  expect(await (await visitor.get('/en/visa?passport=NR')).text()).toContain('data-rule="unilateral-exemption"')

  await takeOutOfUse(page, 'en')
  expect(await bestOption(visitor, 'en', trip)).toBe('L')
  await page.goto(another)
  await expectNothingUnsaved(page, 'en')
})

test('Staff shift an end date in Chinese, look at the site on a later day, and publish', async ({ page, visitor }) => {
  const t = staffWords('zh')
  const trip = { passport: 'UY', entry: '2027-01-10', departure: '2027-01-24' }
  const hub = '/zh/visa?passport=UY'
  expect(await bestOption(visitor, 'zh', trip)).toBe('RECHECK')
  await openPolicy(page, 'zh', { kind: 'unilateral-exemption', country: 'UY' })
  await policyField(page, 'zh', 'validUntil').fill('2027-12-31')
  await page.getByLabel(t('editor.reason')).fill('测试用的延期通知')
  await saveForReview(page, 'zh', 'saveAndReview')
  const changed = reviewRows(page, 'zh', 'differences')
  await expect(changed).toHaveCount(1)
  await expect(changed.getByRole('deletion')).toHaveText(dayIn('zh', '2026-12-31'))
  await expect(changed.getByRole('insertion')).toHaveText(dayIn('zh', '2027-12-31'))
  await expect(reviewRows(page, 'zh', 'nationalities')).toHaveCount(2)
  const review = page.url()
  await page.getByRole('link', { name: t('policyChanges.back'), exact: true }).click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await expectNothingUnsaved(page, 'zh')
  await expect(policyField(page, 'zh', 'validUntil')).toHaveValue('2027-12-31')
  await page.goto(review)
  await whenReady(page)

  await page.getByRole('button', { name: t('policyChanges.previewVisa'), exact: true }).click()
  const notice = page.getByRole('complementary', { name: t('staffView.label') })
  await expect(notice).toContainText(t('staffView.asOf', { date: dayIn('zh', '2027-01-01') }))
  await expect(notice).toContainText(t('staffView.withDrafts'))
  await page.goto(hub)
  await expect(notice).toBeVisible()
  await expect(page.locator('[data-rule="unilateral-exemption"][data-state="in-force"]')).toBeVisible()
  expect(await readText(visitor, hub)).not.toContain(dayIn('zh', '2027-12-31'))
  await notice.getByRole('link').click()
  await expect(notice).toBeHidden()
  await expect(page).toHaveURL(/passport=UY/)

  await page.goto(review)
  await whenReady(page)
  await publishReviewed(page, 'zh')
  expect(await bestOption(visitor, 'zh', trip)).toBe('VF30')
  expect(await readText(visitor, hub)).toContain(dayIn('zh', '2027-12-31'))

  await policyField(page, 'zh', 'validUntil').fill('2026-12-31')
  await saveForReview(page, 'zh', 'saveAndReview')
  await publishReviewed(page, 'zh')
  expect(await bestOption(visitor, 'zh', trip)).toBe('RECHECK')
})

test('Staff set a new fee from a day, see it on that day before and after publishing, and visitors see today’s', async ({
  page,
  visitor,
}) => {
  const t = staffWords('en')
  const [now, then] = ['¥720', '¥815']
  const onDay = async (day: string, drafts: '' | '&drafts=yes') => {
    await page.goto(`/en/apec-card?asOf=${day}${drafts}`)
    return (await page.getByRole('main').textContent()) ?? ''
  }
  await openPolicy(page, 'en', { q: 'apec-card.fee', kind: 'value' })
  await page.getByRole('link', { name: t('policyChanges.addSuccessor') }).click()
  await page.waitForURL(/new\?after=/)
  await whenReady(page)
  await policyField(page, 'en', 'amount').fill('815')
  await page.getByRole('button', { name: t('policyChanges.create'), exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText(t('policyChanges.errors.start-needed'))
  await policyField(page, 'en', 'validFrom').fill('2027-03-01')
  await saveForReview(page, 'en', 'create')
  await expect(reviewRows(page, 'en', 'differences').filter({ hasText: 'CN¥720' })).toContainText('CN¥815')
  const cases = reviewRows(page, 'en', 'cases')
  await expect(cases).toHaveCount(1)
  await expect(cases).toContainText(t('policyChanges.case', { number: 11 }))
  await expect(cases).toContainText('CN¥815')
  const review = page.url()

  expect(await onDay('2027-03-01', '&drafts=yes')).toContain(then)
  expect(await onDay('2027-02-28', '&drafts=yes')).toContain(now)
  expect(await onDay('2027-03-01', '')).toContain(now)
  await page.goto(review)
  await whenReady(page)
  await publishReviewed(page, 'en')
  const editor = page.url()
  expect(await onDay('2027-03-01', '')).toContain(then)
  expect(await onDay('2027-02-28', '')).toContain(now)
  expect(await readText(visitor, '/en/apec-card')).toContain(now)

  await page.goto('/en/apec-card?asOf=')
  await page.goto(editor)
  await takeOutOfUse(page, 'en')
})

test('A visitor who asks for another day gets the page of today, from the cache everybody shares', async ({
  visitor,
  page,
}) => {
  await visitor.get('/en/visa')
  await page.goto('/en/visa?asOf=2028-01-01')
  await expect(page.getByRole('complementary', { name: staffWords('en')('staffView.label') })).toBeVisible()
  const today = await (await visitor.get('/en/visa')).text()
  const asked = await visitor.get('/en/visa?asOf=2028-01-01&drafts=yes', {
    headers: { cookie: 'staff-view=asOf%3D2028-01-01' },
  })
  expect(await asked.text()).toBe(today)
  expect(asked.headers()['x-cache']).toBe('hit')
  const finder = '/en/visa/finder?passport=DE&asOf=2028-01-01'
  const answered = await visitor.get(finder, { headers: { cookie: 'staff-view=asOf%3D2028-01-01' } })
  expect(await answered.text()).not.toContain(staffWords('en')('staffView.end'))
  const forged = { cookie: `${sessionCookie}=forged; staff-view=asOf%3D2028-01-01` }
  const pretended = await visitor.get('/en/visa?asOf=2028-01-01', { headers: forged })
  expect(await pretended.text()).not.toContain(staffWords('en')('staffView.end'))
  await page.goto('/en/visa?asOf=')
})

test('Two clerks who change one rule at a time lose nothing', async ({ page, context }) => {
  const t = staffWords('en')
  const other = await context.newPage()
  for (const clerk of [page, other]) await openPolicy(clerk, 'en', { kind: 'unilateral-exemption', country: 'PE' })
  await policyField(page, 'en', 'note').fill('The first note')
  await saveForReview(page, 'en', 'saveAndReview')
  await policyField(other, 'en', 'note').fill('The second note')
  await other.getByRole('button', { name: t('policyChanges.saveAndReview'), exact: true }).click()
  const alert = other.getByRole('alert').first()
  await expect(alert).toContainText('The first note')
  await expect(alert).toContainText('The second note')
  await expect(policyField(other, 'en', 'note')).toHaveValue('The second note')
})

test('The first screen says what ends within 60 days, and leads to it', async ({ page }) => {
  const t = staffWords('en')
  await page.goto('/en/admin')
  const panel = page.getByRole('region', { name: t('policyChanges.expiring') })
  await expect(panel).toBeVisible()
  await panel.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/admin\/policy/)
})
