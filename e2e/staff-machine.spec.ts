import { startTranslationService } from '@/test/translation-service'
import { test as base, expect, readText, staffWords, whenReady } from './staff'
import { createPublished, takeOff } from './staff-editor'

type Service = Awaited<ReturnType<typeof startTranslationService>>

/** A portal that has a machine to translate with: one on this computer, whose translations are made up. */
const test = base.extend<object, { service: Service }>({
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from this pattern
    async ({}, use) => {
      const service = await startTranslationService(['ko', 'zh-Hans'])
      await use(service)
      await service.stop()
    },
    { scope: 'worker' },
  ],
  settings: [({ service }, use) => use({ MACHINE_TRANSLATION_URL: service.url }), { scope: 'worker' }],
})

const t = staffWords('en')

test('A machine writes what is missing, one record or a page of them, and visitors see its mark once a second person let it out', async ({
  page,
  visitor,
  service,
}) => {
  test.setTimeout(120_000)
  const { slug } = await createPublished(page, 'schools')
  const editorUrl = new URL(page.url()).pathname
  const id = editorUrl.split('/').at(-1)

  await test.step('In the editor of one record', async () => {
    await page.goto(`/en/admin/translations/listing/${id}/ko`)
    await whenReady(page)
    await page.getByRole('button', { name: /^Translate by machine: / }).click()
    await expect(page.getByText(/^Texts written: [1-9]\d*\. Left for a person: 0\.$/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: t('editor.texts.summary'), exact: true })).toHaveValue(/^ko: /)
    await expect(page.locator('.tr-row').getByText(t('translations.states.machine-made')).first()).toBeVisible()
    expect(await readText(visitor, `/ko/schools/${slug}`)).not.toContain('ko: ')
  })

  await test.step('A second person lets it out, and the page says that a machine wrote it', async () => {
    await page.goto(`${editorUrl}/review`)
    await whenReady(page)
    await page.getByRole('button', { name: t('review.approve') }).click()
    await expect(page.getByRole('status')).toHaveText(t('review.done.published'))
    expect(await readText(visitor, `/ko/schools/${slug}`)).toContain('ko: ')
  })

  await test.step('On the board, for all that is missing on the page', async () => {
    await page.goto('/en/admin/translations?room=schools&language=zh&state=missing')
    const before = service.requests.length
    await page.getByRole('button', { name: t('translations.machine.page') }).click()
    await expect(page.getByText(/^Texts written: [1-9]\d*\./)).toBeVisible()
    expect(service.requests.slice(before).every(({ target }) => target === 'zh-Hans')).toBe(true)
  })

  await test.step('A language the machine does not know is said in words', async () => {
    await page.goto(`/en/admin/translations/listing/${id}/ar`)
    await whenReady(page)
    await page.getByRole('button', { name: /^Translate by machine: / }).click()
    await expect(page.getByText(t('errors.machine-language'))).toBeVisible()
  })

  await page.goto(editorUrl)
  await whenReady(page)
  await takeOff(page)
})
