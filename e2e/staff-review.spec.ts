import { locales } from '@/i18n/locales'
import { expect, readText, staffWords, statusOf, test, whenReady } from './staff'
import { control, createPublished, saveDraft, takeOff, textLabel } from './staff-editor'
import { addNotice } from './staff-notice'
import { aMember } from './staff-team'

const t = staffWords('en')
const typed = 'A place that exists in tests, and has a new second half.'

test('A change goes from an editor to a publisher, back with a comment, and out, while visitors see nothing of it', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(180_000)
  const { slug, name } = await createPublished(page, 'hospitals')
  const path = `/en/hospitals/${slug}`
  const editorUrl = new URL(page.url()).pathname
  const [editor, publisher] = [
    await aMember(page, browser, baseURL, 'EDITOR'),
    await aMember(page, browser, baseURL, 'PUBLISHER'),
  ]
  const theirs = publisher.page

  await test.step('The editor saves a draft and asks for a review', async () => {
    await editor.page.goto(editorUrl)
    await whenReady(editor.page)
    await expect(editor.page.getByRole('button', { name: t('editor.saveAndPublish') })).toHaveCount(0)
    await control(editor.page, textLabel('summary', 'en')).fill(typed)
    await saveDraft(editor.page)
    await editor.page.getByRole('button', { name: t('review.submit') }).click()
    await expect(editor.page.getByRole('status')).toHaveText(t('review.done.submitted'))
    await expect(editor.page.getByRole('button', { name: t('review.approve') })).toHaveCount(0)
    expect(await readText(visitor, path)).not.toContain('second half')
  })

  await test.step('The publisher finds it, reads the words that changed, and must say why it goes back', async () => {
    await theirs.goto('/en/admin/reviews')
    await theirs.getByRole('link', { name }).click()
    await theirs.waitForURL(/\/review$/)
    await whenReady(theirs)
    const row = theirs.getByRole('row').filter({ hasText: 'second half' })
    await expect(row.getByRole('insertion').first()).toContainText('new second half')
    await theirs.getByRole('button', { name: t('review.sendBack') }).click()
    await expect(theirs.getByRole('main').getByRole('alert')).toHaveText(t('errors.comment-missing'))
    await row.getByText(t('review.comment'), { exact: true }).click()
    await row.getByRole('textbox').fill('Which half?')
    await theirs.getByRole('button', { name: t('review.sendBack') }).click()
    await expect(theirs.getByRole('status')).toHaveText(t('review.done.sent-back'))
  })

  await test.step('The editor reads the comment, corrects it and asks again', async () => {
    await editor.page.goto('/en/admin/reviews')
    await editor.page.getByRole('link', { name }).click()
    await expect(editor.page.getByText('Which half?')).toBeVisible()
    await editor.page.goto(editorUrl)
    await whenReady(editor.page)
    await control(editor.page, textLabel('summary', 'en')).fill(typed.replace('second half', 'eastern wing'))
    await saveDraft(editor.page)
    await editor.page.getByRole('button', { name: t('review.submit') }).click()
    await expect(editor.page.getByRole('status')).toHaveText(t('review.done.submitted'))
  })

  await test.step('The publisher approves, and the very next page has it', async () => {
    await theirs.goto(`${editorUrl}/review`)
    await whenReady(theirs)
    await theirs.getByRole('button', { name: t('review.approve') }).click()
    await expect(theirs.getByRole('status')).toHaveText(t('review.done.published'))
    expect(await readText(visitor, path)).toContain('eastern wing')
  })

  await editor.context.close()
  await publisher.context.close()
  await page.goto(editorUrl)
  await whenReady(page)
  await takeOff(page)
})

test('Whoever has the link sees the draft as visitors would, in every language, and nobody else does', async ({
  page,
  visitor,
}) => {
  const { slug } = await createPublished(page, 'offices')
  await control(page, textLabel('summary', 'en')).fill(typed)
  await saveDraft(page)
  await page.getByRole('link', { name: t('review.see') }).click()
  await page.waitForURL(/\/review$/)
  const links = page.getByRole('region', { name: t('review.preview') }).getByRole('link')
  await expect(links).toHaveCount(locales.length)
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? ''
    const answer = await visitor.get(href)
    expect(answer.status(), href).toBe(200)
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    const html = await answer.text()
    expect(html).toContain('new second half')
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(html).not.toMatch(/<script[^>]*_next/)
    const bare = href.split('?')[0] ?? ''
    expect(await readText(visitor, bare)).not.toContain('new second half')
    expect(await statusOf(visitor, `${href}x`), 'a changed pass opens nothing').toBe(404)
    expect(await statusOf(visitor, href.replace('/offices/', '/hospitals/'))).toBe(404)
  }
  await page.goto(`/en/admin/listings?q=${slug}`)
  await page.getByRole('table').getByRole('link').click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await whenReady(page)
  await takeOff(page)
})

test('A change approved for the next minute goes out by itself then, with a notice, and one of it comes back alone', async ({
  page,
  visitor,
}) => {
  test.setTimeout(180_000)
  const { slug } = await createPublished(page, 'schools')
  const path = `/en/schools/${slug}`
  const editorUrl = new URL(page.url()).pathname
  await control(page, textLabel('summary', 'en')).fill(typed)
  await control(page, t('facts.email')).fill('new@example.org')
  await saveDraft(page)
  await page.goto(`${editorUrl}/review`)
  await whenReady(page)
  const inJinan = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16)
  const next = Math.ceil((Date.now() + 5_000) / 60_000) * 60_000
  await page.getByLabel(t('review.unpublishAt')).fill(inJinan(next - 3_600_000))
  await page.getByLabel(t('review.publishAt')).fill(inJinan(next))
  await page.getByRole('button', { name: t('review.approve') }).click()
  await expect(page.getByText(t('errors.instant-order'))).toBeVisible()
  await page.getByLabel(t('review.unpublishAt')).fill('')
  await page.getByRole('button', { name: t('review.approve') }).click()
  await expect(page.getByRole('status')).toHaveText(t('review.done.scheduled'))
  const notice = `A notice of ${slug}.`
  const noticeId = await addNotice(page, inJinan(next), notice)
  const before = await readText(visitor, path)
  if (Date.now() < next) for (const text of ['second half', notice]) expect(before).not.toContain(text)
  await page.goto('/zh/admin/reviews')
  await expect(page.getByRole('region', { name: staffWords('zh')('review.kinds.scheduled') })).toBeVisible()
  await expect
    .poll(() => readText(visitor, path), { timeout: 90_000, intervals: [1_000] })
    .toMatch(new RegExp(`${notice}[^]*second half`))
  await page.goto(`/en/admin/notices/${noticeId}`)
  await whenReady(page)
  await page.getByRole('button', { name: t('notices.withdraw') }).click()
  await page.waitForURL(/notices(\?|$)/)
  await page.goto(editorUrl)
  await whenReady(page)
  await control(page, t('facts.email')).fill('third@example.org')
  await saveDraft(page)
  await page.goto(`${editorUrl}/history`)
  await whenReady(page)
  await page.getByRole('button', { name: `${t('review.restoreField')}: ${t('facts.email')}` }).click()
  await page.waitForURL(/\?saved=4$/)
  await expect(control(page, t('facts.email'))).toHaveValue('new@example.org')
  await takeOff(page)
})
