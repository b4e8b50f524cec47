/**
 * `<stay-awake done="…"><p role="status"></p></stay-awake>`: keeps the screen on while the page, or the popover it
 * stands in, is looked at, and says so. A browser without that power is left as it is.
 */
class StayAwake extends HTMLElement {
  connectedCallback() {
    if (!('wakeLock' in navigator) || !CSS.supports('selector(:popover-open)')) return
    const card = this.closest<HTMLElement>('[popover]')
    const status = this.querySelector('[role=status]')
    let lock: WakeLockSentinel | null = null
    const update = async () => {
      const isShown = document.visibilityState === 'visible' && (!card || card.matches(':popover-open'))
      try {
        if (isShown) lock ??= await navigator.wakeLock.request('screen')
        else await lock?.release()
      } catch {
        // Refused, as when the battery is low.
      }
      // The browser lets go by itself when the page is hidden; coming back asks again.
      if (!isShown) lock = null
      if (status) status.textContent = lock ? this.getAttribute('done') : ''
    }
    document.addEventListener('visibilitychange', update)
    card?.addEventListener('toggle', update)
    void update()
  }
}

customElements.define('stay-awake', StayAwake)
