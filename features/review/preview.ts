import { readPass, signPass } from '@/server/signed-pass'

/** Days a preview link works. Long enough for a holiday, short enough to be forgotten. */
export const previewDays = 7

/** The query parameter of a public page that carries the pass. The front keeps pages with it out of its cache. */
export const previewParameter = 'preview'

/** A pass to one revision of a listing as visitors would see it. */
export function previewPass(id: string, number: number, now: Date): string {
  return signPass(`preview.${id}.${number}`, new Date(now.getTime() + previewDays * 86_400_000))
}

/** Which revision of which listing a pass opens, or null when it is none or too old. */
export function readPreviewPass(pass: unknown, now: Date): { id: string; number: number } | null {
  const subject = typeof pass === 'string' ? readPass(pass, now) : null
  const [room, id, number] = subject?.split('.') ?? []
  return room === 'preview' && id && number ? { id, number: Number(number) } : null
}
