import { writtenNumber } from '@/lib/phone-number'
import { mergeSaved, parseSaved, type SavedPlace, writeSaved } from '@/lib/saved-places'
import { keepPages } from './offline'
import { keepSaved, readSaved, watchSaved } from './saved-store'

const most = 4

/** `<saved-list>` of the page of saved places: draws them from its `<template>`, and keeps notes and lists. */
class SavedList extends HTMLElement {
  private readonly chosen = new Set<string>()
  /** Set while a field is being written in, so that the page does not redraw under the cursor. */
  private isWriting = false

  private piece<T extends HTMLElement = HTMLElement>(name: string, root: ParentNode = this): T {
    const found = root.querySelector<T>(`[data-part="${name}"]`)
    if (!found) throw new Error(`saved-list has no part ${name}`)
    return found
  }

  private text(name: string): string {
    return this.getAttribute(name) ?? ''
  }

  connectedCallback() {
    this.piece('no-script').hidden = true
    this.piece('tools').hidden = false
    this.piece('export').addEventListener('click', () => this.export())
    const file = this.piece<HTMLInputElement>('import')
    file.addEventListener('change', async () => {
      const [chosen] = file.files ?? []
      if (chosen) this.import(await chosen.text())
      file.value = ''
    })
    watchSaved(() => {
      if (!this.isWriting) this.draw()
    })
    this.draw()
  }

  private change(path: string, change: Partial<SavedPlace>) {
    this.isWriting = true
    const kept = keepSaved(readSaved().map((place) => (place.path === path ? { ...place, ...change } : place)))
    if (!kept) this.piece('status').textContent = this.text('full')
    this.isWriting = false
  }

  private export() {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([writeSaved(readSaved())], { type: 'application/json' }))
    link.download = 'jinan-saved.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  private import(text: string) {
    const loaded = parseSaved(text)
    const status = this.piece('status')
    if (!loaded) {
      status.textContent = this.text('bad')
      return
    }
    const present = readSaved()
    const merged = mergeSaved(present, loaded)
    if (!keepSaved(merged)) {
      status.textContent = this.text('full')
      return
    }
    for (const { path } of merged) keepPages(path, true)
    status.textContent = this.text('imported').replace('{count}', String(merged.length - present.length))
  }

  private draw() {
    const places = readSaved()
    for (const path of this.chosen) if (!places.some((place) => place.path === path)) this.chosen.delete(path)
    const lists = [...new Set(places.map(({ list }) => list))].sort(
      (a, b) => Number(!a) - Number(!b) || (a < b ? -1 : 1),
    )
    this.piece('empty').hidden = places.length > 0
    this.piece('lists').replaceChildren(
      ...lists.flatMap((list) => {
        const heading = document.createElement('h2')
        heading.dir = 'auto'
        heading.textContent = list || this.text('without')
        heading.hidden = lists.length === 1 && !list
        const items = document.createElement('ul')
        items.className = 'saved'
        items.append(...places.filter((place) => place.list === list).map((place) => this.item(place)))
        return [heading, items]
      }),
    )
    this.querySelector('datalist')?.replaceChildren(
      ...lists.filter(Boolean).map((list) => Object.assign(document.createElement('option'), { value: list })),
    )
    this.showComparison()
  }

  private item(place: SavedPlace): DocumentFragment {
    const item = this.piece<HTMLTemplateElement>('place').content.cloneNode(true) as DocumentFragment
    const page = `/${this.text('locale')}${place.path}`
    const fill = (selector: string, text: string) => {
      const found = item.querySelector<HTMLElement>(selector)
      if (found) found.textContent = text
    }
    const name = this.piece<HTMLAnchorElement>('name', item)
    name.href = page
    fill('[data-part="name"] bdi', place.name)
    fill('.saved-zh', place.zh === place.name ? '' : place.zh)
    fill('[data-part="address"] span', place.address)
    const phone = this.piece('phone', item)
    phone.hidden = !place.phone
    phone.querySelector('a')?.setAttribute('href', `tel:${place.phone}`)
    fill('[data-part="phone"] bdi', writtenNumber(place.phone))
    const date = new Intl.DateTimeFormat(this.text('dates'), {
      ...{ timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn', dateStyle: 'medium' },
    })
    fill('[data-part="on"]', this.text('on').replace('{date}', date.format(new Date(place.savedAt))))
    fill('[data-part="note-text"]', place.note)
    const driver = this.piece<HTMLAnchorElement>('driver', item)
    driver.href = `${page}/driver`
    driver.hidden = !place.zh
    this.listen(item, place)
    return item
  }

  private listen(item: DocumentFragment, place: SavedPlace) {
    const { path } = place
    const note = this.piece<HTMLTextAreaElement>('note', item)
    const printed = this.piece('note-text', item)
    note.value = place.note
    note.addEventListener('input', () => {
      printed.textContent = note.value
      this.change(path, { note: note.value })
    })
    const list = this.piece<HTMLInputElement>('list', item)
    list.value = place.list
    list.addEventListener('change', () => {
      this.change(path, { list: list.value.trim() })
      this.draw()
    })
    const choose = this.piece<HTMLInputElement>('choose', item)
    choose.checked = this.chosen.has(path)
    choose.addEventListener('change', () => {
      if (choose.checked) this.chosen.add(path)
      else this.chosen.delete(path)
      this.showComparison()
    })
    this.piece('remove', item).addEventListener('click', () => {
      keepSaved(readSaved().filter((other) => other.path !== path))
      keepPages(path, false)
    })
  }

  private showComparison() {
    const names = [...this.chosen].map((path) => path.split('/'))
    const isOfOneKind = new Set(names.map(([, category]) => category)).size === 1
    const link = this.piece<HTMLAnchorElement>('compare')
    link.hidden = !isOfOneKind || names.length < 2 || names.length > most
    link.href = `/${this.text('locale')}/compare?ids=${names.map(([, , slug]) => slug).join(',')}`
    this.piece('compare-hint').hidden = !link.hidden
  }
}

customElements.define('saved-list', SavedList)
