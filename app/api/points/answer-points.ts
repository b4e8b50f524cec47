import type { Category } from '@/features/listings/category'
import { getCategory } from '@/features/listings/registry'
import { mapAnswer } from '@/features/map/answer'
import type { PointList } from '@/features/map/queries'
import { pointsParameters } from '@/features/map/schema'
import type { Locale } from '@/i18n/locales'

/** Answers a question for points of a directory: 400 without a language of ours, 404 where there is no such thing. */
export async function answerPoints(
  request: Request,
  key: string,
  list: (category: Category, locale: Locale, parameters: URLSearchParams) => Promise<PointList | null>,
): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const read = pointsParameters.safeParse({ locale: searchParams.get('locale') })
  if (!read.success) return Response.json({ error: 'bad-request', fields: ['locale'] }, { status: 400 })
  const category = getCategory(key)
  const found = category?.kind === 'directory' ? await list(category, read.data.locale, searchParams) : null
  if (!found) return Response.json({ error: 'not-found' }, { status: 404 })
  return Response.json(await mapAnswer(found, read.data.locale))
}
