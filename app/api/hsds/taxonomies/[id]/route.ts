import type { NextRequest } from 'next/server'
import { getTaxonomy } from '@/features/open-data/records'
import { answer } from '../../answer'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/hsds/taxonomies/[id]'>

export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  return answer((siteUrl) => getTaxonomy(id, siteUrl))
}
