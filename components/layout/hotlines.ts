/** The national short numbers in the footer and on the emergency page. Words: `layout.<label>`. */
export const hotlines = [
  { number: '120', label: 'ambulance' },
  { number: '110', label: 'police' },
  { number: '119', label: 'fire' },
  { number: '12367', label: 'immigrationLine' },
  { number: '12345', label: 'cityLine' },
] as const
