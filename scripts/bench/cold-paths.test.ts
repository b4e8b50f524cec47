import { describe, expect, it } from 'vitest'
import { directoryPaths, searchPaths } from './cold-paths'

describe('The pages the bench asks for cold', () => {
  it('are never the same page twice, so that none is answered from the cache', () => {
    const directory = directoryPaths(0, 8000)
    expect(new Set(directory).size).toBe(8000)
    const search = searchPaths(0, 320)
    expect(new Set(search).size).toBe(320)
  })

  it('spread over languages, categories and words from the first dozen on', () => {
    const first = directoryPaths(0, 48)
    for (const part of [
      '/en/',
      '/zh/',
      '/ar/',
      '/hospitals?',
      '/schools?',
      '/housing?',
      '/offices?',
      'jinan',
      'lake',
    ]) {
      expect(first.filter((path) => path.includes(part)).length, part).toBeGreaterThan(0)
    }
  })

  it('run out with an error, not with repetitions', () => {
    expect(() => directoryPaths(0, 100_000)).toThrow('There are only')
  })
})
