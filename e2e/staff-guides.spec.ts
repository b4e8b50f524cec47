import type { Page } from '@playwright/test'
import type { StaffLocale } from '@/i18n/locales'
import { expect, readText, staffWords, statusOf, test, whenReady } from './staff'
import { openPolicy, policyField, publishReviewed, saveForReview } from './staff-policy'
import { aMember } from './staff-team'

const t = staffWords('en')

/** Opens the editor of a guide by its title. Returns the path of the editor. */
async function openGuide(page: Page, title: string, locale: StaffLocale = 'en'): Promise<string> {
  await page.goto(`/${locale}/admin/guides`)
  await page.getByRole('table').getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/admin\/guides\/[0-9a-f-]{36}/)
  await whenReady(page)
  return new URL(page.url()).pathname
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const press = (page: Page, words: string) => page.getByRole('button', { name: t(words), exact: true }).click()

test('A member of staff changes a step, previews it on a day to come and publishes: the very next page has it', async ({
  page,
  visitor,
}) => {
  const editor = await openGuide(page, 'Drive')
  const before = await readText(visitor, '/en/guides/driving')
  expect(before).toContain('Foreign and international driving permits are not valid by themselves.')
  await field(page, 'texts.en.not-valid.text').fill(
    'Permits of other countries are not enough. See {tax.resident-days}.',
  )
  await press(page, 'editor.save')
  await page.waitForURL(/saved=\d+/)
  expect(await readText(visitor, '/en/guides/driving')).toContain('not valid by themselves')
  await page.goto(`${editor}/preview?asOf=2027-03-01`)
  const main = page.getByRole('main')
  await expect(main).toContainText('Permits of other countries are not enough. See 183 days.')
  await expect(main).toContainText(t('guides.asOf', { date: '1 Mar 2027' }))
  await page.goto(editor)
  await whenReady(page)
  await press(page, 'editor.publishDraft')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/driving')).toContain('Permits of other countries are not enough.')
  await page.goto(`${editor}/history`)
  await expect(page.getByRole('main')).toContainText('Permits of other countries are not enough.')
})

test('A member of staff who types a number into a text is told so, and nothing typed is lost', async ({ page }) => {
  await openGuide(page, 'Rent a home')
  const text = 'You have 24 hours.'
  await field(page, 'texts.en.sign.text').fill(text)
  await press(page, 'editor.saveAndPublish')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('errors.text-number'))
  await expect(field(page, 'texts.en.sign.text')).toHaveValue(text)
})

test('A member of staff adds a step and takes it out again', async ({ page, visitor }) => {
  const editor = await openGuide(page, 'See a doctor')
  await field(page, 'texts.en.new-steps-list.title').fill('Tell a friend')
  await field(page, 'texts.en.new-steps-list.text').fill('Somebody who speaks Chinese can help on the phone.')
  await press(page, 'editor.saveAndPublish')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/seeing-a-doctor')).toContain('Somebody who speaks Chinese can help')
  await page.goto(editor)
  await whenReady(page)
  await page.locator('#panel-tell-a-friend').getByText(t('guideEditor.removeYes')).click()
  await press(page, 'editor.saveAndPublish')
  await page.waitForURL(/published=\d+/)
  expect(await readText(visitor, '/en/guides/seeing-a-doctor')).not.toContain('Tell a friend')
})

test('A clerk changes a step and a fee from a day on, looks at the site on that day, and a second person lets both out', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(120_000)
  const path = '/en/guides/residence-permit'
  const [before, after, day] = ['¥400', '¥415', '2027-03-01']
  const editor = await aMember(page, browser, baseURL, 'EDITOR')
  const [ours, theirs] = [editor.page, page]

  await test.step('The clerk hands in a fee that begins on a day, and a step', async () => {
    await openPolicy(ours, 'en', { q: 'residence-permit.fee.up-to-1-year', kind: 'value' })
    await ours.getByRole('link', { name: t('policyChanges.addSuccessor') }).click()
    await ours.waitForURL(/new\?after=/)
    await whenReady(ours)
    await policyField(ours, 'en', 'amount').fill('415')
    await policyField(ours, 'en', 'validFrom').fill(day)
    await saveForReview(ours, 'en', 'create')
    await press(ours, 'review.submit')
    await expect(ours.getByRole('status')).toHaveText(t('review.done.submitted'))
    await openGuide(ours, 'Residence permit: first, extension, change, loss')
    await field(ours, 'texts.en.kind.text').fill('Read which kinds there are before you apply.')
    await press(ours, 'editor.save')
    await ours.waitForURL(/saved=\d+/)
    await whenReady(ours)
    await press(ours, 'review.submit')
    await expect(ours.getByRole('status')).toHaveText(t('review.done.submitted'))
  })

  await test.step('The site as of that day has both, the site of today neither', async () => {
    const textOn = async (query: string) => {
      await ours.goto(`${path}?${query}`)
      return (await ours.getByRole('main').textContent()) ?? ''
    }
    const then = await textOn(`asOf=${day}&drafts=yes`)
    expect(then).toContain('Read which kinds there are')
    expect(then).toContain(after)
    expect(await textOn('asOf=2027-02-28&drafts=yes')).not.toContain(after)
    await ours.goto(`${path}?asOf=`)
    const today = await readText(visitor, path)
    expect(today).toContain(before)
    expect(today).not.toContain('Read which kinds there are')
  })

  await test.step('The second person finds both in one queue and lets them out', async () => {
    await theirs.goto('/en/admin/reviews')
    await theirs.getByRole('link', { name: 'residence-permit.fee.up-to-1-year' }).click()
    await theirs.waitForURL(/\/review$/)
    await whenReady(theirs)
    await publishReviewed(theirs, 'en')
    await theirs.goto('/en/admin/reviews')
    await theirs.getByRole('link', { name: /^Residence permit/ }).click()
    await theirs.waitForURL(/\/review$/)
    await whenReady(theirs)
    await expect(theirs.getByRole('insertion').first()).toContainText('which kinds')
    await press(theirs, 'review.approve')
    await expect(theirs.getByRole('status')).toHaveText(t('review.done.published'))
    const today = await readText(visitor, path)
    expect(today).toContain('Read which kinds there are')
    expect(today).toContain(before)
    await theirs.goto(`${path}?asOf=${day}`)
    await expect(theirs.getByRole('main')).toContainText(after)
    await theirs.goto(`${path}?asOf=`)
  })
  await editor.context.close()
})

test('Staff who read Chinese change a step and a fee from a day on, see the site on that day, and publish both', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  const c = staffWords('zh')
  const [before, after, day] = ['¥300', '¥345', '2027-04-01']
  const [chinese, english] = [
    '国外证明须先认证，再译成中文。',
    'Have certificates from abroad authenticated, then translated.',
  ]
  const guide = (locale: string) => `/${locale}/guides/permanent-residence`
  /** The guide as staff see it on a day, with what is not published yet or without. */
  const onDay = async (locale: string, asOf: string, drafts = '') => {
    await page.goto(`${guide(locale)}?asOf=${asOf}${drafts}`)
    return (await page.getByRole('main').textContent()) ?? ''
  }

  await test.step('They write the fee with its first day, and the step in both languages', async () => {
    await openPolicy(page, 'zh', { q: 'permanent-residence.fee.card', kind: 'value' })
    await page.getByRole('link', { name: c('policyChanges.addSuccessor') }).click()
    await page.waitForURL(/new\?after=/)
    await whenReady(page)
    await policyField(page, 'zh', 'amount').fill('345')
    await policyField(page, 'zh', 'validFrom').fill(day)
    await saveForReview(page, 'zh', 'create')
  })
  const review = page.url()
  const editor = await openGuide(page, 'Permanent residence', 'zh')
  await field(page, 'texts.zh.collect.text').fill(chinese)
  await field(page, 'texts.en.collect.text').fill(english)
  await page.getByRole('button', { name: c('editor.save'), exact: true }).click()
  await page.waitForURL(/saved=\d+/)

  await test.step('The site on that day has both, the day before has the old fee, visitors see neither', async () => {
    const then = await onDay('zh', day, '&drafts=yes')
    expect(then).toContain(chinese)
    expect(then).toContain(after)
    expect(await onDay('zh', '2027-03-31', '&drafts=yes')).not.toContain(after)
    expect(await onDay('en', day, '&drafts=yes')).toContain(english)
    await page.goto(`${guide('zh')}?asOf=`)
    const today = await readText(visitor, guide('zh'))
    expect(today).toContain(before)
    expect(today).not.toContain(chinese)
  })

  await test.step('They publish both, and the next page has the step in Chinese and English', async () => {
    await page.goto(review)
    await whenReady(page)
    await publishReviewed(page, 'zh')
    await page.goto(editor)
    await whenReady(page)
    await page.getByRole('button', { name: c('editor.publishDraft'), exact: true }).click()
    await page.waitForURL(/published=\d+/)
    for (const [locale, text] of [
      ['zh', chinese],
      ['en', english],
    ] as const) {
      const today = await readText(visitor, guide(locale))
      expect(today).toContain(text)
      expect(today).toContain(before)
      expect(today).not.toContain(after)
      expect(await onDay(locale, day)).toContain(after)
    }
    await page.goto(`${guide('zh')}?asOf=`)
  })
})

test('A new guide says what it lacks, is shown by a link, moves with its old address, and goes out when it is whole', async ({
  page,
  visitor,
}) => {
  test.setTimeout(90_000)
  const slug = `test-guide-${Date.now().toString(36)}`
  await page.goto('/en/admin/guides')
  await page.getByRole('link', { name: t('guideEditor.new') }).click()
  await page.waitForURL(/guides\/new$/)
  await whenReady(page)
  await field(page, 'texts.en.title').fill('Test guide')
  await field(page, 'texts.en.summary').fill('A guide that exists in tests only.')
  await field(page, 'slug').fill(slug)
  await press(page, 'editor.create')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(t('guideEditor.fields.reviewDue'))
  await field(page, 'reviewDue').fill('2099-01-01')
  await press(page, 'editor.create')
  await page.waitForURL(/[0-9a-f-]{36}\?saved=1$/)
  await whenReady(page)
  const editor = new URL(page.url()).pathname

  const gates = page.getByRole('region', { name: t('gates.title') })
  await expect(gates).toContainText(t('gates.failed.title-zh'))
  await gates.getByRole('link', { name: t('gates.fix.steps-told') }).click()
  await expect(page).toHaveURL(/#f-texts\.en\.new-what-to-do\.title$/)
  await field(page, 'texts.zh.title').fill('测试指南')
  await field(page, 'texts.en.new-what-to-do.title').fill('Go there')
  await field(page, 'texts.en.new-what-to-do.text').fill('Ask at the desk.')
  await press(page, 'editor.save')
  await page.waitForURL(/saved=2/)
  await page.goto(`${editor}/review`)
  await whenReady(page)
  const preview = page.getByRole('region', { name: t('review.preview') }).getByRole('link', { name: 'العربية' })
  const shown = await readText(visitor, (await preview.getAttribute('href')) ?? '')
  expect(shown).toContain('Ask at the desk.')
  expect(await statusOf(visitor, `/en/guides/${slug}`)).toBe(404)
  await press(page, 'review.approve')
  await expect(page.getByRole('status')).toHaveText(t('review.done.published'))
  expect(await readText(visitor, `/zh/guides/${slug}`)).toContain('测试指南')

  await page.goto(editor)
  await whenReady(page)
  await field(page, 'slug').fill(`${slug}-moved`)
  await press(page, 'editor.saveAndPublish')
  await page.waitForURL(/published=3/)
  expect(await statusOf(visitor, `/fr/guides/${slug}`)).toBe(308)
  expect(await readText(visitor, `/fr/guides/${slug}`)).toContain('Go there')
  await whenReady(page)
  await press(page, 'editor.archive')
  await expect(page.getByText(t('editor.neverPublished'))).toBeVisible()
})

test('Nobody but staff sees a preview or an editor of a guide', async ({ page, visitor }) => {
  const editor = await openGuide(page, 'Drive')
  for (const path of [editor, `${editor}/preview`, `${editor}/history`, `${editor}/review`, '/en/admin/guides']) {
    expect(await statusOf(visitor, path), path).toBe(307)
  }
})
