import { mayReadMetrics, metricsText } from '@/server/metrics'

export const dynamic = 'force-dynamic'

/** What this instance measures of itself, in the text form of Prometheus, for who shows the token. */
export async function GET(request: Request): Promise<Response> {
  const allowed = mayReadMetrics(request.headers.get('authorization'))
  if (allowed === null) return new Response('Not found.\n', { status: 404 })
  if (!allowed) return new Response('Show the token.\n', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  return new Response(await metricsText(), { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } })
}
