import { parseDirectoryQuery } from '@/features/directory/schema'
import { listPoints } from '@/features/map/queries'
import { answerPoints } from '../answer-points'

export const dynamic = 'force-dynamic'

/** Where the entries of a directory are, with the filters of its page in the query. */
export async function GET(request: Request, { params }: RouteContext<'/api/points/[category]'>): Promise<Response> {
  return answerPoints(request, (await params).category, (category, locale, parameters) => {
    const values = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]))
    return listPoints(category, parseDirectoryQuery(category, values), locale)
  })
}
