/**
 * `<stay-awake done="…"><p role="status"></p></stay-awake>`: keeps the screen on while the page, or the popover it
 * stands in, is looked at, and says so. A browser without that power is left as it is.
 */
class StayAwake extends HTMLElement {
  private lock: WakeLockSentinel | null = null

  private readonly update = async () => {
    const card = this.closest<HTMLElement>('[popover]')
    const isShown = document.visibilityState === 'visible' && (!card || card.matches(':popover-open'))
    const status = this.querySelector('[role=status]')
    try {
      if (isShown) this.lock ??= await navigator.wakeLock.request('screen')
      else await this.lock?.release()
    } catch {
      // Refused, as when the battery is low.
    }
    // The browser lets go by itself when the page is hidden; coming back asks again.
    if (!isShown) this.lock = null
    if (status) status.textContent = this.lock ? this.getAttribute('done') : ''
  }

  connectedCallback() {
    if (!('wakeLock' in navigator) || !CSS.supports('selector(:popover-open)')) return
    document.addEventListener('visibilitychange', this.update)
    this.closest('[popover]')?.addEventListener('toggle', this.update)
    void this.update()
  }
}

customElements.define('stay-awake', StayAwake)
