/** By which parameters staff ask for another state of the public site, and the cookie that remembers it. */
export type StaffView = { cookie: string; parameters: readonly string[] }

/** A working day: as long as a member of staff stays signed in. */
const REMEMBERED_SECONDS = 10 * 60 * 60

/**
 * Reads the view an address asks for, as a query of its parameters.
 * Returns '' for the site as it is, which empty parameters ask for, and undefined when the address says nothing of it.
 */
export function askedView(search: string, { parameters }: StaffView): string | undefined {
  const query = new URLSearchParams(search)
  if (!parameters.some((name) => query.has(name))) return undefined
  const kept = parameters.flatMap((name) => {
    const value = query.get(name)
    return value ? [[name, value.slice(0, 40)]] : []
  })
  return String(new URLSearchParams(kept))
}

/** The Cookie header of a member of staff, with this view in place of one remembered earlier. */
export function withView(header: string, view: string, { cookie }: StaffView): string {
  const others = header.split(';').filter((part) => part.trim() !== '' && part.split('=', 1)[0]?.trim() !== cookie)
  return [...others, ...(view === '' ? [] : [`${cookie}=${encodeURIComponent(view)}`])]
    .map((part) => part.trim())
    .join('; ')
}

/** The Set-Cookie header that remembers a view, or forgets it. */
export function rememberedView(view: string, { cookie }: StaffView, secure: boolean): string {
  const age = view === '' ? 0 : REMEMBERED_SECONDS
  const flags = `Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${cookie}=${encodeURIComponent(view)}; ${flags}`
}
