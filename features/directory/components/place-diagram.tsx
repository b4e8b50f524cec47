import { useTranslations } from 'next-intl'
import type { Category } from '@/features/listings/category'
import type { ListingPageView } from '@/features/listings/listing-view'
import { MapButton } from '@/features/map/components/map-button'
import { districtShapes } from '../district-shapes'
import { DistrictDiagram } from './district-diagram'

/** Where a listing lies, as far as it is known: its district on the diagram, never a pin that nobody confirmed. */
export function PlaceDiagram({ category, view }: { category: Category; view: ListingPageView }) {
  const t = useTranslations()
  const district = view.district as keyof typeof districtShapes | null
  if (!district) {
    return (
      <div className="card">
        <h2>{t('listing.districtUnknown')}</h2>
        <p className="sm mut">{t('listing.districtUnknownText')}</p>
      </div>
    )
  }
  const [x, y] = districtShapes[district].at
  // A window of the drawing around the district, kept inside its frame.
  const left = Math.min(Math.max(x - 110, -6), 126)
  const top = Math.min(Math.max(y - 70, 0), 206)
  const precision = view.point?.precision
  return (
    <div className="card overflow-hidden p-0">
      <DistrictDiagram
        label={`${t(`districts.${district}`)}. ${t('areas.diagram')}`}
        chosen={[district]}
        viewBox={`${left} ${top} 220 140`}
      />
      <div className="px-5 py-4">
        <h2 className="mb-0">{t(`districts.${district}`)}</h2>
        <p className="sm mut mt-1">
          {precision === 'exact' && view.point
            ? t('listing.positionExact', { lat: view.point.lat.toFixed(5), lng: view.point.lng.toFixed(5) })
            : t(precision === 'street' ? 'listing.positionStreet' : 'listing.positionDistrict')}
        </p>
      </div>
      {precision === 'exact' && <MapButton points={`/api/points/${category.key}/${view.slug}`} />}
    </div>
  )
}
