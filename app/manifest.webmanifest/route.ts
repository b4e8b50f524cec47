export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json(
    {
      name: 'Living in Jinan 在济南',
      short_name: 'Jinan',
      start_url: '/',
      display: 'minimal-ui',
      background_color: '#F6F4EE',
      theme_color: '#0B5B5F',
      icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  )
}
