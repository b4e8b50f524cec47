import { useTranslations } from 'next-intl'
import { type District, districts } from '@/features/listings/places'
import { districtShapes, riverPath } from '../district-shapes'

type Props = {
  label: string
  /** Districts to stand out. */
  chosen: readonly string[]
  /** Where a district leads, or null for a drawing without links. */
  hrefOf?: (district: District) => string
  counts?: (district: District) => number
  /** The part of the drawing to show, as an SVG view box. */
  viewBox?: string
}

function Shape({ district, on }: { district: District; on: boolean }) {
  const rural = district === 'shanghe' || district === 'pingyin'
  return <polygon className={`d${rural ? ' c' : ''}${on ? ' on' : ''}`} points={districtShapes[district].points} />
}

/** The districts of Jinan with the Yellow River. A diagram: no tiles, no script, no pins that nobody confirmed. */
export function DistrictDiagram({ label, chosen, hrefOf, counts, viewBox = '-6 0 352 346' }: Props) {
  const t = useTranslations()
  const isOn = (district: District) => chosen.includes(district)
  const text = (district: District) => {
    const [x, y] = districtShapes[district].at
    const count = counts?.(district) ?? 0
    return (
      <>
        <text className={isOn(district) ? 'on' : undefined} x={x} y={count > 0 ? y - 6 : y}>
          {t(`districts.${district}`)}
        </text>
        {count > 0 && (
          <>
            <circle className={isOn(district) ? 'b on' : 'b'} cx={x} cy={y + 8} r="10" />
            <text className={isOn(district) ? 'bn on' : 'bn'} x={x} y={y + 12}>
              {count}
            </text>
          </>
        )}
      </>
    )
  }
  return (
    <svg className="dm" viewBox={viewBox} role={hrefOf ? 'group' : 'img'} aria-label={label}>
      <rect className="bg" x="-10" width="370" height="350" />
      {districts.map((district) =>
        hrefOf ? (
          <a
            key={district}
            href={hrefOf(district)}
            aria-label={`${t(`districts.${district}`)} (${counts?.(district) ?? 0})`}
            aria-current={isOn(district) ? 'true' : undefined}
          >
            <Shape district={district} on={isOn(district)} />
          </a>
        ) : (
          <Shape key={district} district={district} on={isOn(district)} />
        ),
      )}
      <path className="riv" d={riverPath} pointerEvents="none" />
      <text className="rt" x="52" y="92">
        {t('directory.yellowRiver')}
      </text>
      <g pointerEvents="none">
        {districts.map((district) => (
          <g key={district}>{text(district)}</g>
        ))}
      </g>
    </svg>
  )
}
