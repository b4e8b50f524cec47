import { describe, expect, it } from 'vitest'
import { createContentVersion, STALE_WINDOW_MS } from './content-version'

function versionAt(start: number) {
  const clock = { now: start }
  return { clock, content: createContentVersion(() => clock.now) }
}

const NOON = Date.UTC(2026, 10, 23, 4)

describe('the content version', () => {
  it('stays while nothing changes and rises with each publish', () => {
    const { clock, content } = versionAt(NOON)
    const before = content.current()
    clock.now += 3_600_000
    expect(content.current()).toBe(before)
    expect(content.raise()).toBe(before + 1)
  })

  it('lets a page be shown for the window after the first change it missed, whatever follows', () => {
    const { clock, content } = versionAt(NOON)
    const rendered = content.current()
    content.raise()
    clock.now += STALE_WINDOW_MS - 1
    content.raise()
    expect(content.mayBeShown(rendered)).toBe(true)
    clock.now += 1
    expect(content.mayBeShown(rendered)).toBe(false)
    expect(content.mayBeShown(rendered + 1)).toBe(true)
  })

  it('forgets old changes without forgetting that they happened', () => {
    const { clock, content } = versionAt(NOON)
    const rendered = content.current()
    for (let i = 0; i < 50; i += 1) {
      content.raise()
      clock.now += STALE_WINDOW_MS
    }
    content.raise()
    expect(content.mayBeShown(rendered)).toBe(false)
    expect(content.mayBeShown(content.current() - 1)).toBe(true)
  })

  it('rises at midnight in Shanghai, once, however late it is noticed', () => {
    const midnight = Date.UTC(2026, 10, 23, 16)
    const { clock, content } = versionAt(midnight - 1)
    const rendered = content.current()
    clock.now = midnight
    expect(content.current()).toBe(rendered + 1)
    expect(content.mayBeShown(rendered)).toBe(true)
    clock.now = midnight + 3 * 86_400_000 + 60_000
    expect(content.current()).toBe(rendered + 2)
    expect(content.mayBeShown(rendered + 1)).toBe(false)
  })
})
