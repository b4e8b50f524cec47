import { rootDocument } from '@/features/open-data/openapi'
import { answer } from './answer'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answer(rootDocument)
}
