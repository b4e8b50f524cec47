import type { ProblemError } from '@/features/open-data/problem'

/** Open data may be read by the pages of any site. */
export const openHeaders = { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' }

/** A problem document (RFC 9457). */
export function problemResponse({ problem }: ProblemError, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...openHeaders, 'content-type': 'application/problem+json', ...headers },
  })
}
