import type { FormValues } from './cells'

/**
 * The address of a new entry that named none: its English name in small letters, such as `jinan-test-hospital`. Empty
 * without an English name: an address made of guessed syllables would stay for good.
 */
export function slugOfName(values: FormValues): string {
  const name = values['texts.en.name']?.[0] ?? ''
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
