import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { env } from '@/server/env'
import { tilesPath } from '@/server/tiles-file'

/**
 * The button that loads a map with tiles, where the operator has one. Nothing of the map is loaded before it is
 * pressed, and who would be asked for tiles is said beside it.
 * @param points the address of the points, of this portal
 */
export function MapButton({ points }: { points: string }) {
  const t = useTranslations('map')
  const { map } = env()
  if (!map) return null
  return (
    <tile-map
      points={points}
      hide={t('hide')}
      failed={t('failed')}
      {...(map.kind === 'style' ? { foreign: map.url } : { tiles: tilesPath })}
    >
      <button type="button" className="btn s" hidden aria-expanded="false">
        <Icon name="map-pinned" size="s" />
        <span>{t('show')}</span>
      </button>
      {map.kind === 'style' && <p className="sm mut">{t('from', { host: new URL(map.url).host })}</p>}
      <p role="status" className="sm" />
    </tile-map>
  )
}
