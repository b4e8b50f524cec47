import type { Page } from '@playwright/test'

/** What reaches past the screen's edge, by the document's own width and by each element that can be seen. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`
    const found: string[] = []
    if (root.scrollWidth > root.clientWidth)
      found.push(`the document is ${root.scrollWidth} of ${root.clientWidth} wide`)
    // A box that scrolls or clips by itself keeps what is in it; the page's own edge must not be what clips.
    const isKept = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true
      }
      return false
    }
    for (const element of document.body.querySelectorAll('*')) {
      if ((element.closest('svg') && element.tagName !== 'svg') || !element.checkVisibility()) continue
      const { left, right, width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      if ((right > root.clientWidth + 0.5 || left < -0.5) && !isKept(element)) found.push(name(element))
    }
    return found
  })
}

/** Things to press that are smaller than 24 by 24 pixels, except links in running text, whose line decides. */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInText = (element: Element) => {
      const text = element.parentElement?.textContent?.trim() ?? ''
      return getComputedStyle(element).display === 'inline' && text.length > (element.textContent?.trim().length ?? 0)
    }
    const found: string[] = []
    for (const element of document.querySelectorAll('a[href], button, summary, input, select, textarea')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.skip')) continue
      const box = (element.closest('label') ?? element).getBoundingClientRect()
      if (box.width === 0 || (box.width >= 23.9 && box.height >= 23.9)) continue
      if (element.tagName === 'A' && isInText(element)) continue
      found.push(`${element.tagName} “${element.textContent?.trim().slice(0, 40)}” ${box.width}×${box.height}`)
    }
    return found
  })
}

/** Icons that are shown but have no room to be drawn in, because a rule for something else fills their box. */
export function findSquashedIcons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const icons = [...document.querySelectorAll('svg.icon')].filter((icon) => icon.checkVisibility())
    return icons.flatMap((icon) => {
      const { width, paddingLeft, paddingRight } = getComputedStyle(icon)
      const room = Number.parseFloat(width) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      return room < 12 ? [`${icon.innerHTML} in “${icon.parentElement?.textContent?.trim().slice(0, 40)}”`] : []
    })
  })
}
