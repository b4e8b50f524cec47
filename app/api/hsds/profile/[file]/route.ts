import type { NextRequest } from 'next/server'
import { notFound } from '@/features/open-data/problem'
import { profileSchema } from '@/features/open-data/profile'
import { answer } from '../../answer'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/api/hsds/profile/[file]'>

export async function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  const { file } = await params
  return answer((siteUrl) => {
    const schema = profileSchema(siteUrl, file)
    if (!schema) throw notFound('schema')
    return schema
  })
}
