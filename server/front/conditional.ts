/**
 * Tells whether an If-None-Match header names this entity tag, so that 304 is the answer.
 * Lists and `*` are understood; the comparison is the weak one, as RFC 9110 §13.1.2 asks for GET and HEAD.
 */
export function matchesEtag(header: string, etag: string): boolean {
  if (header === etag) return true
  if (header.trim() === '*') return true
  const wanted = opaque(etag)
  for (const [tag] of header.matchAll(/(?:W\/)?"[^"]*"/g)) {
    if (opaque(tag) === wanted) return true
  }
  return false
}

function opaque(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag
}
