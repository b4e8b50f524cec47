import { describe, expect, it } from 'vitest'
import { pictureKind } from './picture-kind'

const file = (...parts: (string | number[])[]) =>
  Buffer.concat([...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))])
const container = (brand: string) => file([0, 0, 0, 28], 'ftyp', brand, 'mif1avif')

describe('A file is known by its first bytes', () => {
  it.each([
    ['jpeg', file([0xff, 0xd8, 0xff, 0xe0])],
    ['png', file([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a])],
    ['webp', file('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')],
    ['avif', container('avif')],
    ['animated', container('avis')],
    ['phone-format', container('heic')],
    ['other-format', container('isom')],
    ['other-format', file('GIF89a')],
    ['program', file('MZ\x90\0')],
    ['program', file([0x7f], 'ELF')],
    ['program', file('#!/bin/sh\n')],
    ['archive', file('PK\x03\x04')],
    ['archive', file([0x1f, 0x8b])],
    ['drawing', file('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">')],
    ['drawing', file('\n  <SVG onload="alert(1)">')],
    ['not-a-picture', file('Dear Sir or Madam')],
    ['empty', file()],
    ['not-a-picture', file([0xff])],
  ] as const)('as %s', (kind, bytes) => expect(pictureKind(bytes)).toBe(kind))
})
