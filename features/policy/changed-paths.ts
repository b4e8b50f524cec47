/**
 * The pages, without their locale, that show rules or dated values and are rendered anew at once when one is published.
 * Guides mention values, too; the front refreshes them within seconds of any change.
 */
export const policyPaths: readonly string[] = [
  '',
  '/visa',
  '/visa/finder',
  '/apec-card',
  '/apec-card/check',
  '/guides',
  '/plan',
  '/sitemap.xml',
]
