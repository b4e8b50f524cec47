import { describe, expect, it } from 'vitest'
import { toSearchEntry } from './search-entry'

const provenance = {}
const entry = toSearchEntry({
  id: 'guide-1',
  topic: 'stay',
  isPublic: true,
  blocks: [
    { id: 'papers', kind: 'documents', items: [{ id: 'passport', facts: [], nameZh: '护照', forms: ['original'] }] },
    { id: 'words', kind: 'words', items: [{ id: 'word-passport', facts: [], nameZh: '护照' }] },
  ],
  texts: [
    {
      locale: 'en',
      provenance,
      texts: {
        title: 'Register',
        summary: 'Within {registration.within}, or call {phone:12367}.',
        'passport.title': 'Passport',
      },
    },
    { locale: 'de', provenance, texts: { title: 'Anmelden', 'passport.title': 'Reisepass' } },
    { locale: 'xx', provenance, texts: { title: 'nothing' } },
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
})
