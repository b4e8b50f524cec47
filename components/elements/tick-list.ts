const prefix = 'ticks '

function read(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.map(String) : []
  } catch {
    return []
  }
}

function write(key: string, names: readonly string[]): void {
  try {
    if (names.length > 0) localStorage.setItem(key, JSON.stringify(names))
    else localStorage.removeItem(key)
  } catch {
    // A browser that stores nothing keeps the ticks for this page only.
  }
}

/** `<tick-list name="…"><input type="checkbox" name="…">…</tick-list>`: ticks are remembered on the device, by name. */
class TickList extends HTMLElement {
  connectedCallback() {
    const key = prefix + (this.getAttribute('name') ?? '')
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    const ticked = read(key)
    for (const box of boxes) if (ticked.includes(box.name)) box.checked = true
    this.addEventListener('change', () => {
      const own = boxes.map((box) => box.name)
      // Another list of the same guide keeps its ticks under the same name.
      const others = read(key).filter((name) => !own.includes(name))
      write(key, [...others, ...boxes.filter((box) => box.checked).map((box) => box.name)])
    })
  }
}

customElements.define('tick-list', TickList)

export {}
