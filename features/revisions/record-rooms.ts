/** Where records of a kind are on the staff screens, below `/{locale}/admin`. Their history is below each. */
export const recordRooms = {
  listing: 'listings',
  guide: 'guides',
  'policy-rule': 'policy/rules',
  'dated-value': 'policy/values',
} as const
