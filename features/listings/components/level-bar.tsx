import { useTranslations } from 'next-intl'
import type { Level } from '../facts'

const marks = [
  ['confirmed', undefined],
  ['past', 'p'],
  ['sources', 's'],
  ['unknown', 'u'],
] as const

/** One bar per fact. Decorative: the words stand beside it. */
function Bars({ level }: { level: Level }) {
  return (
    <span className="lvl" aria-hidden="true">
      {marks.flatMap(([kind, look]) =>
        [...Array(level[kind]).keys()].map((number) => <i key={`${kind}${number}`} className={look} />),
      )}
    </span>
  )
}

/** How full the facts of a listing are, as bars and in words. */
export function LevelBar({ level }: { level: Level }) {
  const t = useTranslations('listing')
  return (
    <div className="lv" title={t('levelLong', level)}>
      <Bars level={level} />
      <span>{t('levelSummary', level)}</span>
    </div>
  )
}
