/** How long a page that only mentions what changed may be served as it was. */
export const STALE_WINDOW_MS = 5000

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** The count of changes to what the site shows, and when each recent one happened. */
export type ContentVersion = {
  /** The current number, a new calendar day in Shanghai included. */
  current(): number
  /** Records a publish and returns the new number. */
  raise(): number
  /** Whether something rendered under this number may still be shown although newer content exists. */
  mayBeShown(rendered: number): boolean
}

/**
 * Keeps the content version. The Shanghai day (UTC+8, no daylight saving) counts as a change at its midnight, since
 * opening hours and dated rules are part of the pages.
 */
export function createContentVersion(now: () => number): ContentVersion {
  let version = 1
  let midnight = nextMidnight(now())
  const changedAt = new Map<number, number>()

  function change(at: number): void {
    version += 1
    changedAt.set(version, at)
    for (const [number, time] of changedAt) {
      if (time >= at - STALE_WINDOW_MS) break
      changedAt.delete(number)
    }
  }
  function current(): number {
    const time = now()
    if (time >= midnight) {
      const next = nextMidnight(time)
      // The day began at the latest midnight passed, however long nobody asked.
      change(next - DAY_MS)
      midnight = next
    }
    return version
  }
  return {
    current,
    raise() {
      current()
      change(now())
      return version
    },
    mayBeShown(rendered) {
      if (rendered >= current()) return true
      // What counts is the first change the page missed; later ones must not prolong its life.
      const missed = changedAt.get(rendered + 1)
      return missed !== undefined && now() - missed < STALE_WINDOW_MS
    },
  }
}

function nextMidnight(time: number): number {
  return (Math.floor((time + SHANGHAI_OFFSET_MS) / DAY_MS) + 1) * DAY_MS - SHANGHAI_OFFSET_MS
}
