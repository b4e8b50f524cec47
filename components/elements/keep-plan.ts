const key = 'plan'

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Runs a change of what is stored and says whether the browser allows it. */
function tried(change: () => void): boolean {
  try {
    change()
    return true
  } catch {
    return false
  }
}

/**
 * `<keep-plan done="Kept"><button data-keep hidden>…<a data-open hidden>…<button data-forget hidden>…<span role="status">`:
 * remembers the answers in the address of the page on the device, and nowhere else.
 */
class KeepPlan extends HTMLElement {
  connectedCallback() {
    this.find('[data-keep]')?.addEventListener('click', () => {
      if (tried(() => localStorage.setItem(key, location.search))) this.say(this.getAttribute('done'))
      this.show()
    })
    this.find('[data-forget]')?.addEventListener('click', () => {
      tried(() => localStorage.removeItem(key))
      this.say('')
      this.show()
    })
    this.show()
  }

  private find(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector)
  }

  private say(text: string | null) {
    const status = this.find('[role=status]')
    if (status) status.textContent = text
  }

  private show() {
    const kept = read()
    const [keep, open, forget] = ['[data-keep]', '[data-open]', '[data-forget]'].map((selector) => this.find(selector))
    const isHere = kept === location.search
    if (keep) keep.hidden = isHere || this.getAttribute('answered') === null
    if (open instanceof HTMLAnchorElement) {
      open.hidden = kept === null || isHere
      if (kept?.startsWith('?')) open.href = location.pathname + kept
    }
    if (forget) forget.hidden = kept === null
  }
}

customElements.define('keep-plan', KeepPlan)

export {}
