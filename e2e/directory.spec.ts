import type { Locator, Page } from '@playwright/test'
import { publishedRecords } from './records'
import { expect, test } from './test'
import { type Words, words } from './words'

const inCategory = (category: string) => publishedRecords.filter((record) => record.category === category)
const hospitals = inCategory('hospitals')
const inLixia = hospitals.filter((record) => record.district === 'lixia')
const withoutDistrict = hospitals.filter((record) => record.district === null)
const dentists = hospitals.filter((record) =>
  (record.attributes.departments as string[] | undefined)?.some((department) =>
    ['oral-medicine', 'prosthodontics', 'orthodontics', 'dental-implants'].includes(department),
  ),
)

const filterForm = (page: Page, t: Words) => page.getByRole('form', { name: t('directory.filters') })
const active = (page: Page, t: Words) => page.getByRole('group', { name: t('directory.active') })
const cards = (page: Page) => page.getByRole('main').getByRole('article')

/** A checkbox by its words; its label ends with the count of what it would show. */
const filter = (page: Page, t: Words, label: string) =>
  filterForm(page, t).getByRole('checkbox', { name: new RegExp(`^${label}\\s*\\d+$`) })

async function countOf(checkbox: Locator): Promise<number> {
  const label = await checkbox.evaluate((input) => input.closest('label')?.textContent ?? '')
  return Number(/\d+$/.exec(label)?.[0])
}

async function expectCount(page: Page, t: Words, count: number): Promise<void> {
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: /\S/ })).toHaveText(
    t('categories.hospitals.count', { count }),
  )
  await expect(cards(page)).toHaveCount(count)
}

test.describe('Directory', () => {
  for (const locale of ['en', 'ar'] as const) {
    const t = words(locale)
    const lixia = t('districts.lixia')

    test(`A reader of ${locale} filters, sees the counts agree, and takes filters back one by one`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/hospitals`)
      await expectCount(page, t, hospitals.length)
      await expect(active(page, t)).toHaveCount(0)

      const announced = await countOf(filter(page, t, lixia))
      expect(announced).toBe(inLixia.length)
      await filter(page, t, lixia).check()
      await filterForm(page, t)
        .getByRole('button', { name: t('directory.apply') })
        .click()
      await expectCount(page, t, announced)
      await expect(filter(page, t, lixia)).toBeChecked()

      const phone = filter(page, t, t('directory.phoneKnown'))
      const both = await countOf(phone)
      expect(both).toBe(inLixia.filter((record) => record.phones.length > 0).length)
      await phone.check()
      await filterForm(page, t)
        .getByRole('button', { name: t('directory.apply') })
        .click()
      await expectCount(page, t, both)
      await expect(active(page, t).getByRole('link')).toHaveCount(3)

      await active(page, t)
        .getByRole('link', { name: `${lixia} ${t('directory.remove')}` })
        .click()
      await expectCount(page, t, hospitals.filter((record) => record.phones.length > 0).length)
      await expect(filter(page, t, lixia)).not.toBeChecked()
      await expect(filter(page, t, t('directory.phoneKnown'))).toBeChecked()

      await active(page, t)
        .getByRole('link', { name: `${t('directory.phoneKnown')} ${t('directory.remove')}` })
        .click()
      await expectCount(page, t, hospitals.length)
      await expect(active(page, t)).toHaveCount(0)
    })

    test(`A reader of ${locale} learns what is left out for want of knowledge, and can see it too`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/hospitals?district=lixia`)
      const note = t('directory.leftOut', { count: withoutDistrict.length, group: t('groups.district') })
      await expect(page.getByText(note)).toBeVisible()
      await page.getByRole('link', { name: t('directory.showThemToo') }).click()
      await expectCount(page, t, inLixia.length + withoutDistrict.length)
      await expect(page.getByText(note)).toHaveCount(0)
      await expect(active(page, t)).toContainText(`${t('groups.district')}: ${t('directory.unknown')}`)
    })

    test(`A reader of ${locale} sorts by name in the order of their language`, async ({ page }) => {
      await page.goto(`/${locale}/hospitals`)
      await page.getByRole('link', { name: t('directory.sortName') }).click()
      await expect(page).toHaveURL(/sort=name/)
      await expect(page.getByRole('link', { name: t('directory.sortName') })).toHaveAttribute('aria-current', 'true')
      const names = await cards(page).getByRole('heading', { level: 3 }).getByRole('link').allTextContents()
      expect(names).toHaveLength(hospitals.length)
      const { compare } = new Intl.Collator(locale)
      expect(names).toEqual([...names].sort(compare))
    })

    test(`A reader of ${locale} filters by a district of the diagram`, async ({ page }) => {
      await page.goto(`/${locale}/hospitals`)
      const diagram = page.getByRole('group', { name: t('directory.districtMap') })
      await diagram.getByRole('link', { name: lixia }).click()
      await expect(page).toHaveURL(/\?district=lixia$/)
      await expectCount(page, t, inLixia.length)
      await expect(diagram.getByRole('link', { name: lixia })).toHaveAttribute('aria-current', 'true')
      await diagram.getByRole('link', { name: lixia }).click()
      await expectCount(page, t, hospitals.length)
    })

    test(`A reader of ${locale} with an empty result is told which filter to drop and what that gives`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/hospitals?departments=dentist&district=lixia`)
      const dentist = t('categories.hospitals.options.dentist')
      await expectCount(page, t, 0)
      await expect(page.getByText(t('directory.emptyTitle'))).toBeVisible()
      await expect(
        page.getByRole('link', { name: t('directory.without', { value: dentist, count: inLixia.length }) }),
      ).toBeVisible()
      await page.getByRole('link', { name: t('directory.without', { value: lixia, count: dentists.length }) }).click()
      await expectCount(page, t, dentists.length)
    })
  }

  test('A reader who picks two values of one filter sees what fits either', async ({ page }) => {
    const t = words('en')
    await page.goto('/en/hospitals?district=lixia&district=huaiyin')
    const either = hospitals.filter((record) => record.district === 'lixia' || record.district === 'huaiyin')
    await expectCount(page, t, either.length)
  })

  test('A reader keeps words and filters when sorting, and words when filtering', async ({ page }) => {
    const t = words('en')
    await page.goto('/en/hospitals?q=hospital&district=lixia')
    await page.getByRole('link', { name: t('directory.sortName') }).click()
    await expect(page).toHaveURL('/en/hospitals?q=hospital&district=lixia&sort=name')
    await filter(page, t, t('directory.phoneKnown')).check()
    await filterForm(page, t)
      .getByRole('button', { name: t('directory.apply') })
      .click()
    const { searchParams } = new URL(page.url())
    expect(Object.fromEntries(searchParams)).toEqual({ q: 'hospital', district: 'lixia', phone: 'yes', sort: 'name' })
    await expect(active(page, t).getByRole('link', { name: '“hospital”' })).toBeVisible()
  })

  test('A reader finds a listing by hanzi, pinyin, English and phone number', async ({ page }) => {
    const name =
      hospitals.find((record) => record.slug === 'qilu-hospital-of-shandong-university')?.texts.en?.name ?? '?'
    const queries = ['齐鲁', '齐鲁医院', 'QILU', 'Qílǔ', 'qilu yiyuan', 'yiyuan', 'qiluyiyuan', 'sddxqlyy']
    const numbers = ['053182169114', '0531-82169114', '82169114', '+86 531 8216 9114']
    for (const q of [...queries, ...numbers]) {
      await page.goto(`/en/hospitals?q=${encodeURIComponent(q)}`)
      expect.soft(await page.getByRole('link', { name, exact: true }).count(), q).toBe(1)
    }
  })

  test('A reader never sees a filter that gives nothing as one that works', async ({ page }) => {
    const t = words('en')
    for (const category of ['schools', 'hospitals', 'housing', 'offices']) {
      await page.goto(`/en/${category}`)
      for (const checkbox of await filterForm(page, t).getByRole('checkbox').all()) {
        const name = await checkbox.evaluate((input) => input.closest('label')?.textContent)
        if ((await countOf(checkbox)) === 0) await expect.soft(checkbox, `${category} ${name}`).toBeDisabled()
        else await expect.soft(checkbox, `${category} ${name}`).toBeEnabled()
      }
    }
  })

  test('A reader with a phone opens the filters, uses them and comes back to the results', async ({ page }) => {
    const t = words('en')
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/en/hospitals')
    await expect(filterForm(page, t)).toBeHidden()
    await page.getByRole('link', { name: t('directory.filters') }).click()
    await expect(filterForm(page, t)).toBeInViewport()
    await filter(page, t, t('districts.lixia')).check()
    await filterForm(page, t)
      .getByRole('button', { name: t('directory.apply') })
      .click()
    await expectCount(page, t, inLixia.length)
    await expect(filterForm(page, t)).toBeHidden()
    await expect(page.getByRole('link', { name: t('directory.filtersCount', { count: 1 }) })).toBeVisible()
  })

  test('A reader who asks for a page past the end gets the last one', async ({ page }) => {
    const t = words('en')
    await page.goto('/en/hospitals?page=7')
    await expectCount(page, t, hospitals.length)
    await expect(page.getByRole('navigation', { name: t('directory.pages') })).toHaveCount(0)
  })
})
