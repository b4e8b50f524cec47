import { isUnreadable, markUnreadable } from './server/front/unreadable'

/**
 * Runs once when the server starts: the database is opened, migrated and filled before the first request. From then on
 * what was set for a time is carried out within seconds of it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ env }, { default: portal }] = await Promise.all([import('./server/env'), import('./package.json')])
  const { tracesEndpoint } = env()
  if (tracesEndpoint) await (await import('./server/tracing')).startTracing(tracesEndpoint, portal.version)
  const { prepareData } = await import('./prisma/seed/prepare-data')
  await prepareData()
  const [{ repeat }, { carryOutDue }, { announceDueNotices }, { forgetReports }] = await Promise.all([
    import('./server/repeat'),
    import('./features/review/writes'),
    import('./features/notices/writes'),
    import('./features/reports/writes'),
  ])
  repeat('publish and take off at the set time', 5, () => carryOutDue(new Date()))
  repeat('show and hide notices', 5, () => announceDueNotices(new Date()))
  repeat('forget contacts and old reports', 60 * 60, () => forgetReports(new Date()))
}

type Failed = { headers: Record<string, string | string[] | undefined>; method: string }
type Place = { routePath: string; routeType: string }

/**
 * Logs what failed while a page, action or route was made, under the id the front gave the request and the digest that
 * an error screen shows.
 */
export async function onRequestError(error: unknown, request: Failed, { routePath, routeType }: Place): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const requestId = String(request.headers['x-request-id'])
  const unreadable = isUnreadable(error, routeType)
  // Before anything is waited for: the answer is about to be written.
  if (unreadable) markUnreadable(requestId)
  const { log } = await import('./server/log')
  const { digest, stack, message } = error as Error & { digest?: string }
  const about = { requestId, digest, routePath, routeType, method: request.method, error: stack ?? message }
  if (unreadable) log.info(about, 'a body that cannot be read')
  else log.error(about, 'failed')
}
