const root = document.documentElement

function stored(): string | null {
  try {
    return localStorage.getItem('theme')
  } catch {
    return null
  }
}

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches

const chosen = stored()
if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen

/** `<theme-switch><button hidden>…</button></theme-switch>`: light or dark, remembered on the device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.setAttribute('aria-pressed', String(isDark()))
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      button.setAttribute('aria-pressed', String(isDark()))
      try {
        localStorage.setItem('theme', root.dataset.theme)
      } catch {
        // A browser that stores nothing keeps the choice for this page only.
      }
    })
  }
}

customElements.define('theme-switch', ThemeSwitch)
