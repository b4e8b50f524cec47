import type { NextRequest } from 'next/server'
import { listTaxonomies } from '@/features/open-data/lists'
import { answerList } from '../answer'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest): Promise<Response> {
  return answerList(request, listTaxonomies)
}
