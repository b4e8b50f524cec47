import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules whose answer depends on colours; the others say the same by night. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds by these rules, or by all of WCAG 2.2 AA, short enough to read in a report. */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Set at once, because options() forgets what withTags() said.
  const runOnly = rules ? { type: 'rule' as const, values: rules } : { type: 'tag' as const, values: tags }
  const axe = new AxeBuilder({ page })
    .options({ runOnly, rules: rules ? {} : { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    // Its newer mode opens a second page for each answer, to put those of frames together; there are none.
    .setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => {
    const examples = nodes.slice(0, 4).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${nodes.length} × ${id}: ${examples.join(' | ')}`
  })
}
