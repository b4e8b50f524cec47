import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { entries } from './pages'
import { expect, test } from './test'
import { words } from './words'

/** What a reader can select and search for in the PDF that a browser makes of a page. */
async function printedText(page: Page, path: string): Promise<string> {
  await page.goto(path)
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  return bare((await extractText(pdf, { mergePages: true })).text)
}

/**
 * The browser names a shape after the radical where a font draws radical and character alike. Programs that search
 * know the two as one (Unicode's Equivalent_Unified_Ideograph); these are the ones on the pages below.
 */
const radicals: Record<string, string> = { '⻬': '齐', '⻔': '门', '⻋': '车', '⻘': '青', '⺠': '民', '⻣': '骨' }

/** A PDF has places instead of spaces, and letters joined for the eye (Arabic forms, ligatures) come apart again. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[⺀-⻿]/g, (radical) => radicals[radical] ?? radical)

/** The file has its letters from left to right; what is written from right to left is put in order by who reads it. */
const has = (text: string, part: string) => [text, [...text].reverse().join('')].some((way) => way.includes(bare(part)))

test('What a visitor prints can be read, searched and copied in its script, without the controls', async ({ page }) => {
  const card = words('zh')('listing.driverPlease')
  const pages = [
    ['en', ['entry', 'list', 'guide']],
    ['zh', ['guide']],
    ['ar', ['entry', 'list']],
  ] as const
  for (const [locale, whats] of pages) {
    const t = words(locale)
    const printed = {
      entry: {
        path: entries.hospitals,
        wanted: [t('listing.facts'), '山东大学齐鲁医院', '济南市文化西路107号', '0531-82169114', card],
      },
      list: {
        path: '/hospitals',
        wanted: [t('categories.hospitals.title'), '山东大学齐鲁医院', '0531-82169114', t('listing.phoneUnknown')],
      },
      guide: { path: '/guides/arriving-and-registering', wanted: [t('guides.blocks.steps'), '12367', '派出所'] },
    }
    for (const what of whats) {
      const { path, wanted } = printed[what]
      const text = await printedText(page, `/${locale}${path}`)
      for (const part of wanted) expect.soft(has(text, part), `${locale} ${what}: ${part}`).toBe(true)
      for (const control of ['saved.save', 'near.me', 'directory.sortName', 'layout.skip']) {
        expect.soft(has(text, t(control)), `${locale} ${what} without ${control}`).toBe(false)
      }
    }
  }
})
