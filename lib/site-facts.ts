/** The national short numbers in the foot of every page. Words: `layout.<name>`. */
export const hotlineNames = ['ambulance', 'police', 'fire', 'immigrationLine', 'cityLine'] as const
export type HotlineName = (typeof hotlineNames)[number]

/** What the office says about the portal itself, in the foot of every page. Empty is not known. */
export type SiteFacts = {
  /** Number by name; a line without one is not shown. */
  hotlines: Record<HotlineName, string>
  /** Filing of the web site with the Ministry of Industry and Information Technology. */
  icpFiling: string
  /** Filing of the web site with the public security. */
  policeFiling: string
  /** Who answers for the portal, in English and in Chinese. */
  contactName: { en: string; zh: string }
  contactEmail: string
  /** E.164, or a national short number. */
  contactPhone: string
}

/** Before the office has said anything: the numbers that are the same in all of China. */
export const defaultSiteFacts: SiteFacts = {
  hotlines: { ambulance: '120', police: '110', fire: '119', immigrationLine: '12367', cityLine: '12345' },
  icpFiling: '',
  policeFiling: '',
  contactName: { en: '', zh: '' },
  contactEmail: '',
  contactPhone: '',
}

/** Lines that are shown, in their order. */
export function shownHotlines({ hotlines }: SiteFacts): { name: HotlineName; number: string }[] {
  return hotlineNames.map((name) => ({ name, number: hotlines[name] })).filter(({ number }) => number !== '')
}
