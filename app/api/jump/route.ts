import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { findPlaces } from '@/features/jump/places'
import { findRecords } from '@/features/jump/queries'
import { jumpQuerySchema } from '@/features/jump/schema'
import { currentActor } from '@/server/auth'

export const dynamic = 'force-dynamic'

/** Where what somebody of the staff types may lead. For everybody else there is nothing here. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 404 })
  const { q, locale } = jumpQuerySchema.parse(Object.fromEntries(request.nextUrl.searchParams))
  const [en, zh] = await Promise.all([getTranslations({ locale: 'en' }), getTranslations({ locale: 'zh' })])
  const words = { en, zh } as unknown as Parameters<typeof findPlaces>[2]
  const { named, mentions } = await findRecords(q, locale, words[locale])
  return Response.json([...named, ...findPlaces(actor, locale, words, q), ...mentions], {
    headers: { 'cache-control': 'no-store' },
  })
}
