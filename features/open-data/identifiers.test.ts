import { describe, expect, it } from 'vitest'
import { organizationId, partId, serviceAtLocationId, vocabularyId } from './identifiers'

const listing = '01a213bd-e676-75df-9862-c3e495974128'

describe('an id of open data', () => {
  it('is the same for ever: whoever has stored these ids must find them again', () => {
    expect(organizationId(listing)).toBe('d56b2111-1337-5cff-8af3-402ac31347d8')
    expect(vocabularyId('taxonomy:facts')).toBe('d51340b4-3e19-5126-8d06-015704198ce6')
  })

  it('differs for every object of a listing', () => {
    const ids = [organizationId(listing), serviceAtLocationId(listing), partId(listing, 'location'), listing]
    expect(new Set(ids).size).toBe(ids.length)
  })
})
