import { iconSprite } from '@/generated/assets'
import type { IconName } from './icon-names'

type Size = 's' | 'm' | 'l' | 'xl'

/** A decorative icon of the sprite. `mirror` turns icons that mean "forward" in right-to-left pages. */
export function Icon({ name, size = 'm', mirror = false }: { name: IconName; size?: Size; mirror?: boolean }) {
  return (
    <svg className={`icon ${size}${mirror ? ' mirror' : ''}`} aria-hidden="true">
      <use href={`${iconSprite}#${name}`} />
    </svg>
  )
}
