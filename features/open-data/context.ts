import type { Words } from '@/i18n/words'
import type { Vocabulary } from './taxonomy'

/** What serialisers need beside the entry itself. */
export type Context = {
  words: Words
  vocabulary: Vocabulary
  /** Origin of the portal, without a slash at its end. */
  siteUrl: string
}

/** Absolute address of the reading interface, with a path that begins with a slash. */
export function apiUrl({ siteUrl }: Pick<Context, 'siteUrl'>, path = ''): string {
  return `${siteUrl}/api/hsds${path}`
}
