import { notFound } from '@/features/open-data/problem'
import { problemResponse } from '../../problem-response'

export const dynamic = 'force-dynamic'

/** Every other address of the interface: a problem document, where a page would be no help to a program. */
export function GET(): Response {
  return problemResponse(notFound('object'))
}
