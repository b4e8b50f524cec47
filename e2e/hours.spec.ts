import { expect, readText, staffWords, test, whenReady } from './staff'
import { control, createPublished, saveAndPublish, takeOff } from './staff-editor'
import { words } from './words'

const t = staffWords('en')

/** The clock of Jinan some minutes from now, `HH:MM`. */
function clockIn(minutes: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return format.format(new Date(Date.now() + minutes * 60_000))
}

test('Hours that staff write are the answer to "open now" in every list, and the page says until when it is right', async ({
  page,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { slug, name } = await createPublished(page, 'hospitals')
  await control(page, t('facts.hours')).selectOption('weekly')
  await control(page, t('editor.hours.value')).fill('mornings, mostly')
  await page.getByRole('button', { name: t('editor.saveAndPublish'), exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: t('editor.errorsTitle') })).toContainText(t('errors.hours'))

  const [before, after] = [clockIn(-60), clockIn(120)]
  await control(page, t('editor.hours.value')).fill(`Mo-Su,PH ${before}-${after}`)
  await saveAndPublish(page)

  const path = `/hospitals/${slug}`
  expect(await readText(visitor, `/en${path}`)).toContain(t('hours.openPublishedUntil', { time: '' }).trim())
  expect(await readText(visitor, `/ar${path}`)).toContain(words('ar')('hours.inJinan', { year: '2026' }))
  for (const address of [`/en${path}`, '/en/hospitals', '/zh/hospitals?open=now']) {
    const html = await (await visitor.get(address)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const times = [...head.matchAll(/<meta name="fresh-until" content="([^"]+)"/g)].map(([, time]) => time ?? '')
    expect(times.length, address).toBeGreaterThan(0)
    // Half an hour before the end the words change, so that is how long they hold.
    const earliest = Math.min(...times.map((time) => Date.parse(time)))
    expect(earliest - Date.now(), address).toBeLessThanOrEqual(90 * 60_000)
    expect(earliest - Date.now(), address).toBeGreaterThan(0)
  }

  const asVisitor = await page
    .context()
    .browser()
    ?.newContext({ storageState: { cookies: [], origins: [] } })
  const reader = await asVisitor?.newPage()
  if (!reader) throw new Error('no browser')
  await reader.goto(new URL('/en/hospitals', page.url()).href)
  await reader.getByRole('checkbox', { name: t('hours.openNow') }).check()
  await reader.getByRole('button', { name: t('directory.apply') }).click()
  await expect(reader).toHaveURL(/open=now/)
  await expect(reader.getByRole('article')).toHaveCount(1)
  await expect(reader.getByRole('article')).toContainText(name)
  await expect(reader.locator('.left-out')).toContainText(t('facts.hours'))
  await asVisitor?.close()

  await control(page, t('editor.hours.value')).fill(`Mo-Su,PH ${clockIn(60)}-${clockIn(180)}`)
  await saveAndPublish(page)
  expect(await readText(visitor, '/en/hospitals?open=now')).not.toContain(name)
  expect(await readText(visitor, `/en${path}`)).toContain(
    t('hours.opens', { time: clockIn(60).slice(0, 3) }).slice(0, 13),
  )
  await takeOff(page)
})

test('A member of staff loads the holidays of a year from a file, and is told what is wrong with a bad one', async ({
  page,
}) => {
  await page.goto('/en/admin/holidays')
  await whenReady(page)
  await expect(page.getByRole('table')).toContainText('国务院办公厅关于2026年部分节假日安排的通知')
  const send = async (content: unknown) => {
    const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
    await page
      .getByLabel(t('holidays.file'), { exact: true })
      .setInputFiles({ name: 'year.json', mimeType: 'application/json', buffer })
    await page.getByRole('button', { name: t('holidays.load'), exact: true }).click()
  }
  await send('no json')
  const alert = page.getByRole('alert').filter({ hasText: t('holidays.notLoaded') })
  await expect(alert).toContainText(t('holidays.problems.file'))
  // Made up for this test: nobody has announced the holidays of 2032.
  const days = Array.from({ length: 10 }, (_, day) => ({ date: `2032-05-0${day}`, name: '测试', isOffDay: true }))
  await send({ year: 2032, source: { title: '测试通知，并不存在' }, days })
  await expect(alert).toContainText('days.0.date')
  await expect(alert).toContainText(t('holidays.problems.date'))
  const right = days.map((day, index) => ({ ...day, date: `2032-05-${String(index + 1).padStart(2, '0')}` }))
  await send({ year: 2032, source: { title: '测试通知，并不存在' }, days: right })
  await expect(page.getByRole('status')).toHaveText(t('holidays.loaded', { year: '2032' }))
  await expect(page.getByRole('table')).toContainText('测试通知，并不存在')
  await page.goto('/en/admin/audit')
  await expect(page.getByRole('table')).toContainText(t('audit.actions.holidays-load'))
})
