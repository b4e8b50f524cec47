import type { NextRequest } from 'next/server'
import { listServiceAtLocations } from '@/features/open-data/lists'
import { answerList } from '../answer'

export const dynamic = 'force-dynamic'

export function GET(request: NextRequest): Promise<Response> {
  return answerList(request, listServiceAtLocations)
}
