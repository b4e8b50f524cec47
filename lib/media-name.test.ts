import { describe, expect, it } from 'vitest'
import { mediaNames, mediaType } from './media-name'

const hash = 'ab'.repeat(32)

describe('The name of a picture', () => {
  it('says its type, in every version there is', () => {
    const names = mediaNames({ hash, widths: [320, 900] })
    expect(names).toHaveLength(6)
    expect(names.map(mediaType)).not.toContain(null)
    expect(mediaType(`${hash}/320.avif`)).toBe('image/avif')
  })

  it.each([
    '../auth-secret',
    `${hash}/../../auth-secret`,
    `${hash}/320.svg`,
    `${hash}/320.jpg/..`,
    `${hash}/320.jpg\n`,
    `/${hash}/320.jpg`,
    `${hash.toUpperCase()}/320.jpg`,
    `${hash}/0.jpg`,
    `${hash}/..%2f320.jpg`,
    'control.json',
    '',
  ])('is not %j', (name) => expect(mediaType(name)).toBeNull())
})
