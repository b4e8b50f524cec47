import { isDatabaseReady } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** 200 when pages can be made: the database answers and has the newest migration. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady()
  return Response.json({ status: ready ? 'ready' : 'not ready' }, { status: ready ? 200 : 503 })
}
