/**
 * `<share-link url="…" heading="…" text="…" done="Link copied"><button hidden>…</button></share-link>`: opens what the
 * device has for sharing, or copies text and address.
 */
class ShareLink extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    const canShare = typeof navigator.share === 'function'
    // Outside a secure context a browser has neither.
    const canCopy = 'clipboard' in navigator
    if (!button || !status || !(canShare || canCopy)) return
    button.hidden = false
    button.addEventListener('click', async () => {
      const url = new URL(this.getAttribute('url') ?? '', location.href).href
      const text = this.getAttribute('text') ?? ''
      try {
        if (canShare) await navigator.share({ title: this.getAttribute('heading') ?? '', text, url })
        else throw new TypeError('nothing to share with')
      } catch (error) {
        // Somebody who closes the dialog has not asked for a copy.
        if (error instanceof DOMException && error.name === 'AbortError') return
        if (canCopy) await navigator.clipboard.writeText(text ? `${text}\n${url}` : url)
        status.textContent = this.getAttribute('done')
      }
    })
  }
}

customElements.define('share-link', ShareLink)
