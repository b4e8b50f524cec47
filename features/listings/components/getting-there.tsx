import { useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import { type MapService, mapLinks } from '@/lib/map-links'
import type { ListingPageView } from '../listing-view'

/** Brands, written alike in every language; the Chinese name is the one on the icon of the app. */
const names: Record<MapService, { latin: string; chinese?: string }> = {
  amap: { latin: 'Amap', chinese: '高德' },
  baidu: { latin: 'Baidu', chinese: '百度' },
  tencent: { latin: 'Tencent', chinese: '腾讯' },
  apple: { latin: 'Apple Maps' },
  osm: { latin: 'OpenStreetMap' },
}

/** Links that open a listing in the maps people have. Nothing is asked of another host before one is followed. */
export function GettingThere({ view }: { view: ListingPageView }) {
  const t = useTranslations('gettingThere')
  if (!view.nameZh) return null
  const point = view.point?.precision === 'exact' ? view.point : null
  return (
    <section className="card no-print" id="directions">
      <h2>{t('title')}</h2>
      <ul className="dirs">
        {mapLinks({ name: view.nameZh, address: view.addressZh, point }).map(({ service, url }) => (
          <li key={service}>
            <a className="btn" href={url} rel="noopener">
              <span lang="en" dir="ltr">
                {names[service].latin}
              </span>
              {names[service].chinese && <Chinese className="mut" text={names[service].chinese} />}
            </a>
          </li>
        ))}
      </ul>
      <p className="sm mut mt-3">{t(point ? 'atPoint' : 'bySearch')}</p>
    </section>
  )
}
