/**
 * `<near-me refused="…"><button hidden>…</button><span role="status"></span></near-me>`: asks for the list by distance
 * from where the visitor is. Three digits, about a hundred metres, are all that leaves the device.
 */
class NearMe extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!button || !status || !('geolocation' in navigator) || !isSecureContext) return
    button.hidden = false
    button.addEventListener('click', () => {
      button.disabled = true
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const url = new URL(location.href)
          url.searchParams.set('near', `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`)
          url.searchParams.set('sort', 'distance')
          url.searchParams.delete('page')
          location.assign(url)
        },
        () => {
          button.disabled = false
          status.textContent = this.getAttribute('refused')
        },
        { maximumAge: 300_000, timeout: 20_000 },
      )
    })
  }
}

customElements.define('near-me', NearMe)
