import 'server-only'
import { getTranslations } from 'next-intl/server'
import { type Locale, languageOf } from '@/i18n/locales'
import type { MapAnswer } from '@/lib/map-points'
import type { PointList } from './queries'

/** What the map in the browser needs for a list of points, words included, so that pages need not carry them. */
export async function mapAnswer({ points, without }: PointList, locale: Locale): Promise<MapAnswer> {
  const t = await getTranslations({ locale })
  return {
    points: points.map(({ point, category, slug, name }) => ({
      lat: point.lat,
      lng: point.lng,
      href: `/${locale}/${category}/${slug}`,
      name: name.value,
      lang: languageOf(name.locale).tag,
      dir: languageOf(name.locale).direction,
      category,
      section: t(`categories.${category}.title`),
    })),
    status: [
      t('map.shown', { count: points.length }),
      ...(without > 0 ? [t('map.without', { count: without })] : []),
    ].join(' '),
    words: {
      title: t('map.title'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      close: t('map.close'),
      cluster: t('map.cluster', { count: '{count}' }),
      wheel: t('map.wheel'),
      wheelMac: t('map.wheelMac'),
      fingers: t('map.fingers'),
    },
  }
}
