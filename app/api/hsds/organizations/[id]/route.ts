import type { NextRequest } from 'next/server'
import { getOrganization } from '@/features/open-data/records'
import { answer } from '../../answer'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/hsds/organizations/[id]'>

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  return answer((siteUrl) => getOrganization(id, request.nextUrl.searchParams, siteUrl))
}
