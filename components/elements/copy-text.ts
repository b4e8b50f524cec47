/** `<copy-text value="…" done="Copied"><button hidden>…</button></copy-text>`: copies `value`, says so for two seconds. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!button || !status || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.getAttribute('value') ?? '')
      status.textContent = this.getAttribute('done')
      setTimeout(() => {
        status.textContent = ''
      }, 2000)
    })
  }
}

customElements.define('copy-text', CopyText)
