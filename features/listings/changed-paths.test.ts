import { describe, expect, it } from 'vitest'
import { changedPaths } from './changed-paths'

const always = [
  '',
  '/areas',
  '/compare',
  '/emergency',
  '/search',
  '/data',
  '/sitemap.xml',
  '/api/hsds/*',
  '/api/export/*',
]

describe('the pages a change touches', () => {
  it('are its own, its directory, its area, and those that count everything', () => {
    const paths = changedPaths({ category: 'schools', slug: 'test-school', area: 'cbd' }, null)
    expect(new Set(paths)).toEqual(
      new Set([...always, '/schools', '/schools/test-school', '/schools/test-school/driver', '/areas/cbd']),
    )
  })

  it('are those of the place before and after a move, each once', () => {
    const paths = changedPaths(
      { category: 'schools', slug: 'new-name', area: 'smart-city' },
      { category: 'schools', slug: 'old-name', area: 'cbd' },
    )
    expect([...paths].sort()).toEqual(
      [
        ...[...always, '/schools', '/areas/cbd', '/areas/smart-city'],
        ...['/schools/new-name', '/schools/new-name/driver', '/schools/old-name', '/schools/old-name/driver'],
      ].sort(),
    )
  })

  it('have no area when the listing lies in none', () => {
    const paths = changedPaths({ category: 'offices', slug: 'test-office', area: null })
    expect(paths.filter((path) => path.startsWith('/areas/'))).toEqual([])
  })

  it('of an area profile are the list of areas and the profile', () => {
    expect(changedPaths({ category: 'areas', slug: 'cbd', area: null })).toEqual(
      expect.arrayContaining(['/areas', '/areas/cbd']),
    )
  })
})
