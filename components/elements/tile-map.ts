import type { MapAnswer } from '@/lib/map-points'
import type { ShownMap } from './map-view'

/** The style sheet of the map, which `scripts/build-elements.ts` fills in. */
declare const MAP_STYLES: string

/** A visitor who goes on filtering a list has not closed the map. */
const openKey = 'map-open'

/**
 * `<tile-map points="/api/points/…" tiles="…"><button hidden>…</button><p role="status"></p></tile-map>`: the map,
 * fetched with everything that belongs to it when the button is pressed. A map of our own tiles stays open from page
 * to page of a visit; one from elsewhere (`foreign`) is asked for anew each time.
 */
class TileMap extends HTMLElement {
  private readonly button = this.querySelector('button')
  private readonly label = this.querySelector('button span')
  private readonly status = this.querySelector('[role=status]')
  private readonly show = this.label?.textContent ?? ''
  private shown: ShownMap | null = null

  connectedCallback() {
    if (!this.button) return
    this.button.hidden = false
    this.button.addEventListener('click', () => (this.hasAttribute('open') ? this.close() : void this.open()))
    if (sessionStorage.getItem(openKey) && this.hasAttribute('tiles')) void this.open()
  }

  private async open() {
    this.mark(true)
    const box = document.createElement('div')
    box.className = 'tiles'
    this.status?.before(box)
    try {
      const points = new URL(this.getAttribute('points') ?? '', location.href)
      points.searchParams.set('locale', location.pathname.split('/', 2)[1] ?? '')
      const [{ showMap }, answer] = await Promise.all([import('./map-view'), fetchAnswer(points), loadStyles()])
      if (!box.isConnected) return
      const source = { tiles: this.getAttribute('tiles'), foreign: this.getAttribute('foreign') }
      this.shown = await showMap(box, answer, source)
      if (this.status) this.status.textContent = answer.status
    } catch {
      this.close()
      if (this.status) this.status.textContent = this.getAttribute('failed')
    }
  }

  private close() {
    this.shown?.remove()
    this.shown = null
    this.querySelector('.tiles')?.remove()
    if (this.status) this.status.textContent = ''
    this.mark(false)
  }

  private mark(isOpen: boolean) {
    this.toggleAttribute('open', isOpen)
    this.button?.setAttribute('aria-expanded', String(isOpen))
    if (this.label) this.label.textContent = isOpen ? this.getAttribute('hide') : this.show
    if (isOpen) sessionStorage.setItem(openKey, 'yes')
    else sessionStorage.removeItem(openKey)
  }
}

async function fetchAnswer(url: URL): Promise<MapAnswer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`the points answered ${answer.status}`)
  return answer.json()
}

/** Without its style sheet the map would measure itself wrongly. */
function loadStyles(): Promise<void> {
  if (document.querySelector(`link[href="${MAP_STYLES}"]`)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = MAP_STYLES
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error('no style sheet')))
    document.head.append(link)
  })
}

customElements.define('tile-map', TileMap)
