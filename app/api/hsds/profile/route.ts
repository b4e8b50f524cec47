import { profileDocument } from '@/features/open-data/profile'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

export function GET(): Promise<Response> {
  return answer(profileDocument)
}
