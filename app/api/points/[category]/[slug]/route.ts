import { listPointsAround } from '@/features/map/queries'
import { shanghaiDay } from '@/lib/shanghai-day'
import { answerPoints } from '../../answer-points'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/points/[category]/[slug]'>

/** Where an entry is, with what is near it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { category, slug } = await params
  return answerPoints(request, category, (found, locale) =>
    listPointsAround(found, slug, locale, shanghaiDay(new Date())),
  )
}
