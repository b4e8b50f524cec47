import type { Page } from '@playwright/test'
import type { Locale } from '@/i18n/locales'

const otherScripts: readonly Locale[] = ['ar', 'ja', 'ko', 'ru', 'zh']

/** Names and examples that stay Latin in every script, and what the visitor typed. */
const latinNames = new RegExp(
  `(?<!\\p{Script=Latin})(?:${[
    ...[
      'Living in Jinan',
      'JavaScript',
      'WCAG',
      'WGS',
      'APEC',
      'CHN',
      'ICP',
      'CBD',
      'WeChat',
      'cookie',
      'A-level',
      'IPC',
    ],
    ...['International Primary Curriculum', 'China-Singapore Smart City', 'yiyuan', 'qilu', 'https?://\\S+'],
  ].join('|')})(?!\\p{Script=Latin})`,
  'giu',
)

/** The page's own words: texts with a language of their own are content, not interface. */
function readInterface(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('script, style, bdi, code')) continue
      if (parent.closest('[lang]') === document.documentElement && node.nodeValue?.trim()) texts.push(node.nodeValue)
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[lang]') !== document.documentElement) continue
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
}

/** Words of the interface in Latin letters that are no names, on a page in a language of another script. */
export async function findLatinWords(page: Page, locale: Locale): Promise<string[]> {
  if (!otherScripts.includes(locale)) return []
  const latin = (await readInterface(page)).filter((text) => /\p{Script=Latin}{3,}/u.test(text.replace(latinNames, '')))
  return [...new Set(latin)]
}
