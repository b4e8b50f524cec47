import { qrSvg } from '@/lib/qr-code'
import { env } from '@/server/env'
import { readListing } from '../read-listing'

/** The QR code of an entry: the address that opens in the language of whoever scans it. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ locale: string; category: string; slug: string }> },
): Promise<Response> {
  const { category, view } = await readListing(params, '/qr.svg')
  const svg = qrSvg(`${env().siteUrl}/go/${category.key}/${view.slug}`)
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
}
