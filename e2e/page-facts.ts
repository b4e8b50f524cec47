import type { Page } from '@playwright/test'

export type PageFacts = {
  lang: string
  dir: string
  headings: number
  mains: number
  canonical: string | null
  alternates: Record<string, string>
  description: string
  title: string
  openGraph: string[]
  jsonLd: string[]
  /** Scripts that are not structured data, by address; `inline` for one without. */
  scripts: string[]
  /** Elements with a style attribute or an event handler in the markup, which the policy would refuse. */
  inline: string[]
  /** Every text a person or a program reads: text nodes and spoken attributes, each on its own. */
  texts: string[]
}

/** Reads from the finished document what every public page must state. */
export function readPageFacts(page: Page): Promise<PageFacts> {
  return page.evaluate(() => {
    const root = document.documentElement
    const meta = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? ''
    const texts: string[] = [document.title]
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? ''
      if (text && !node.parentElement?.closest('script, style')) texts.push(text)
    }
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'done', 'content', 'value']
    for (const element of document.querySelectorAll('*')) {
      for (const name of spoken) {
        const value = element.getAttribute(name)
        if (value) texts.push(value)
      }
    }
    const scripts = [...document.querySelectorAll('script')]
    const isData = (script: HTMLScriptElement) => script.type === 'application/ld+json'
    return {
      lang: root.lang,
      dir: root.dir,
      headings: document.querySelectorAll('h1').length,
      mains: document.querySelectorAll('main').length,
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      alternates: Object.fromEntries(
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')].map((link) => [
          link.hreflang,
          link.getAttribute('href') ?? '',
        ]),
      ),
      description: meta('meta[name=description]'),
      title: document.title,
      openGraph: ['og:title', 'og:description', 'og:url'].filter((name) => !meta(`meta[property="${name}"]`)),
      jsonLd: scripts.filter(isData).map((script) => script.textContent ?? ''),
      scripts: scripts.filter((script) => !isData(script)).map((script) => script.getAttribute('src') ?? 'inline'),
      inline: [...document.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => name === 'style' || name.startsWith('on'))
          .map((name) => `${element.tagName} ${name}`),
      ),
      texts,
    }
  })
}
