import { keepPages } from './offline'
import { keepSaved, readSaved, watchSaved } from './saved-store'

/**
 * `<save-place path="/hospitals/…" name="…" zh="…" address="…" phone="…" saved="Saved" full="…"><button hidden>
 * …<span>Save</span></button></save-place>`: keeps a place on this device, and its pages for when there is no network.
 */
class SavePlace extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const label = this.querySelector('span')
    if (!button || !label) return
    const text = (name: string) => this.getAttribute(name) ?? ''
    const path = text('path')
    const save = label.textContent
    const isSaved = () => readSaved().some((place) => place.path === path)
    const show = () => {
      const saved = isSaved()
      button.setAttribute('aria-pressed', String(saved))
      label.textContent = saved ? text('saved') : save
    }
    button.hidden = false
    button.addEventListener('click', () => {
      const others = readSaved().filter((place) => place.path !== path)
      const details = { name: text('name'), zh: text('zh'), address: text('address'), phone: text('phone') }
      const place = { path, ...details, note: '', list: '', savedAt: new Date().toISOString() }
      const saving = !isSaved()
      if (!keepSaved(saving ? [...others, place] : others)) label.textContent = text('full')
      else keepPages(path, saving)
    })
    watchSaved(show)
    show()
  }
}

customElements.define('save-place', SavePlace)
