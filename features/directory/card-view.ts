import type { OpenState } from '@/features/hours/open-state'
import type { Level } from '@/features/listings/facts'
import type { TextView } from '@/features/listings/text-view'
import type { Coordinates } from '@/lib/coordinates'

/** A listing as lists show it. */
export type CardView = {
  id: string
  category: string
  slug: string
  name: TextView
  nameZh: string | null
  summary: TextView | null
  district: string | null
  address: TextView | null
  addressZh: string | null
  phone: string | null
  attributes: Readonly<Record<string, unknown>>
  level: Level
  open: OpenState
  hoursConfirmed: boolean
  /** WGS-84, only where the very place is known. */
  point: Coordinates | null
}
