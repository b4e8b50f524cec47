type Headers = Record<string, string | string[] | undefined>

/** The network address of who asks. The front writes the header itself unless a trusted proxy did. */
export function clientAddress(headers: Headers | undefined): string {
  const forwarded = headers?.['x-forwarded-for']
  const all = Array.isArray(forwarded) ? forwarded[0] : forwarded
  return all?.split(',')[0]?.trim() ?? 'unknown'
}
