import { openApiDocument } from '@/features/open-data/openapi'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answer(openApiDocument)
}
