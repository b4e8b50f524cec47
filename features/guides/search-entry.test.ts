import { describe, expect, it } from 'vitest'
import { toSearchEntry } from './search-entry'

const entry = toSearchEntry({
  id: 'guide-1',
  slug: 'register',
  isPublic: true,
  blocks: [
    {
      id: 'papers',
      kind: 'documents',
      items: [{ id: 'passport', facts: ['C1', 'C2'], nameZh: '护照', forms: ['original'] }],
    },
    { id: 'words', kind: 'words', items: [{ id: 'word-passport', facts: ['C2'], nameZh: '护照' }] },
  ],
  texts: [
    {
      locale: 'en',
      texts: {
        title: 'Register',
        summary: 'Within {registration.within}, or call {phone:12367}.',
        'passport.title': 'Passport',
      },
    },
    { locale: 'de', texts: { title: 'Anmelden', 'passport.title': 'Reisepass' } },
    { locale: 'xx', texts: { title: 'nothing' } },
  ],
})

describe('what search keeps of a guide', () => {
  it('has its title in every language of the portal', () => {
    expect(entry.names).toEqual({ en: 'Register', de: 'Anmelden' })
  })

  it('has its words without values, and its phone lines', () => {
    expect(entry.summaries).toEqual(['Within , or call 12367.'])
  })

  it('has the official Chinese name of every paper, once', () => {
    expect(entry.texts).toEqual(['Passport', 'Reisepass', '护照'])
  })

  it('counts for more the more findings it rests on', () => {
    expect(entry.quality).toBe(2)
  })
})
