/**
 * The list under a search field while somebody types: the combobox with a list box of the ARIA Authoring Practices.
 * The form works as before; a suggestion is a shorter way to one of its results.
 */
import { suggestionStyle } from './search-suggestions-style'

type Suggestion = { href: string; name: string; lang: string; dir: string; nameZh: string | null; section: string }
type Answer = { label: string; status: string; suggestions: Suggestion[] }

/** Nobody reads a list that changes with every letter of a fast typist. */
const delay = 150

function span(className: string, text: string, lang?: string, dir?: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  if (lang) element.lang = lang
  if (dir) element.dir = dir
  return element
}

function optionOf({ href, name, lang, dir, nameZh, section }: Suggestion, id: string): HTMLElement {
  const option = document.createElement('div')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.href = href
  option.append(span('name', name, lang, dir))
  if (nameZh) option.append(' ', span('zh', nameZh, 'zh-Hans', 'ltr'))
  option.append(' ', span('section', section))
  return option
}

/** `<search-suggestions>`: made beside the field it belongs to, and told what to show. */
class SearchSuggestions extends HTMLElement {
  private readonly box = document.createElement('div')
  private readonly status = span('vh', '')
  private input: HTMLInputElement | null = null
  private request: AbortController | null = null
  private timer = 0
  private chosen = -1

  attach(input: HTMLInputElement, id: string) {
    this.input = input
    this.box.id = id
    this.box.hidden = true
    this.box.setAttribute('role', 'listbox')
    this.status.setAttribute('role', 'status')
    this.append(this.box, this.status)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', id)
    input.setAttribute('aria-expanded', 'false')
    input.addEventListener('input', () => this.later())
    input.addEventListener('keydown', (event) => this.onKey(event))
    input.addEventListener('blur', () => this.close())
    // The field keeps the focus while a suggestion is pressed.
    this.box.addEventListener('pointerdown', (event) => event.preventDefault())
    this.box.addEventListener('click', ({ target }) => this.follow((target as Element).closest('[role=option]')))
    if (input.value) this.later()
  }

  private get options() {
    return [...this.box.children] as HTMLElement[]
  }

  private later() {
    clearTimeout(this.timer)
    this.request?.abort()
    this.timer = window.setTimeout(() => this.ask(), delay)
  }

  private async ask() {
    const q = this.input?.value.trim() ?? ''
    const locale = this.input?.form?.getAttribute('action')?.split('/')[1] ?? 'en'
    if (!q) return this.close()
    this.request = new AbortController()
    try {
      const { signal } = this.request
      const answer = await fetch(`/api/suggest?${new URLSearchParams({ q, locale })}`, { signal })
      if (answer.ok) this.show((await answer.json()) as Answer)
    } catch {
      // Given up for a newer question, or without a connection: the form itself still works.
    }
  }

  private show({ label, status, suggestions }: Answer) {
    if (document.activeElement !== this.input) return
    this.box.setAttribute('aria-label', label)
    this.box.replaceChildren(...suggestions.map((suggestion, index) => optionOf(suggestion, `${this.box.id}-${index}`)))
    this.choose(-1)
    this.open(suggestions.length > 0)
    this.status.textContent = status
  }

  private open(isOpen: boolean) {
    this.box.hidden = !isOpen
    this.input?.setAttribute('aria-expanded', String(isOpen))
  }

  private close() {
    clearTimeout(this.timer)
    this.request?.abort()
    this.choose(-1)
    this.open(false)
    this.status.textContent = ''
  }

  private choose(index: number) {
    this.chosen = index
    for (const [position, option] of this.options.entries()) {
      option.setAttribute('aria-selected', String(position === index))
      if (position === index) option.scrollIntoView({ block: 'nearest' })
    }
    const id = this.options[index]?.id
    if (id) this.input?.setAttribute('aria-activedescendant', id)
    else this.input?.removeAttribute('aria-activedescendant')
  }

  private follow(option: Element | null | undefined) {
    if (option instanceof HTMLElement && option.dataset.href) location.assign(option.dataset.href)
  }

  private onKey(event: KeyboardEvent) {
    // Enter and arrows belong to the input method while it composes.
    if (event.isComposing || this.box.hidden) return
    const { length } = this.options
    const moves: Record<string, number> = {
      // Behind the last one comes the field itself, where what was typed is searched for.
      ArrowDown: this.chosen + 1 < length ? this.chosen + 1 : -1,
      ArrowUp: this.chosen < 0 ? length - 1 : this.chosen - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) this.choose(move)
    else if (event.key === 'Escape') this.close()
    else if (event.key === 'Enter' && this.chosen >= 0) this.follow(this.options[this.chosen])
    else return
    event.preventDefault()
  }
}

customElements.define('search-suggestions', SearchSuggestions)

/** Offers suggestions for a field of a search form, once. */
export function offerSuggestions(input: HTMLInputElement): void {
  if (input.getAttribute('role') === 'combobox') return
  if (!document.adoptedStyleSheets.includes(suggestionStyle)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, suggestionStyle]
  }
  const list = document.createElement('search-suggestions') as SearchSuggestions
  input.after(list)
  list.attach(input, `${input.id}-suggestions`)
}
