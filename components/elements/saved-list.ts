import { writtenNumber } from '@/lib/phone-number'
import type { SavedPlace } from '@/lib/saved-places'
import type { SavedStore } from './saved-store'

const most = 4

let store: SavedStore

/** Paths chosen for a comparison. The page has one list, and class fields are unknown to some older phones. */
const chosen = new Set<string>()
/** Set while a field is being written in, so that the page does not redraw under the cursor. */
let isWriting = false

/** `<saved-list>` of the page of saved places: draws them from its `<template>`, and keeps notes and lists. */
class SavedList extends HTMLElement {
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
      const [loaded] = file.files ?? []
      if (loaded) this.import(await loaded.text())
      file.value = ''
    })
    store.watchSaved(() => {
      if (!isWriting) this.draw()
    })
    this.draw()
  }

  private change(path: string, change: Partial<SavedPlace>) {
    isWriting = true
    const kept = store.keepSaved(
      store.readSaved().map((place) => (place.path === path ? { ...place, ...change } : place)),
    )
    if (!kept) this.piece('status').textContent = this.text('full')
    isWriting = false
  }

  private export() {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([store.writeSaved(store.readSaved())], { type: 'application/json' }))
    link.download = 'jinan-saved.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  private import(text: string) {
    const loaded = store.parseSaved(text)
    const status = this.piece('status')
    if (!loaded) {
      status.textContent = this.text('bad')
      return
    }
    const present = store.readSaved()
    const merged = store.mergeSaved(present, loaded)
    if (!store.keepSaved(merged)) {
      status.textContent = this.text('full')
      return
    }
    for (const { path } of merged) store.keepPages(path, true)
    status.textContent = this.text('imported').replace('{count}', String(merged.length - present.length))
  }

  private draw() {
    const places = store.readSaved()
    for (const path of chosen) if (!places.some((place) => place.path === path)) chosen.delete(path)
    const lists = [...new Set(places.map(({ list }) => list))].sort(
      (a, b) => Number(!a) - Number(!b) || (a < b ? -1 : 1),
    )
    this.piece('empty').hidden = places.length > 0
    this.piece('lists').replaceChildren(
      ...lists.flatMap((list) => {
        const group = this.piece<HTMLTemplateElement>('group').content.cloneNode(true) as DocumentFragment
        const heading = group.querySelector('h2')
        if (heading && list) heading.textContent = list
        // Nobody needs to see the name of the only heap; the order of headings does.
        heading?.classList.toggle('vh', lists.length === 1 && !list)
        const items = places.filter((place) => place.list === list).map((place) => this.item(place))
        group.querySelector('ul')?.append(...items)
        return [...group.children]
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
    fill('[data-part="on"]', this.text('since').replace('{date}', date.format(new Date(place.savedAt))))
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
    choose.checked = chosen.has(path)
    choose.addEventListener('change', () => {
      if (choose.checked) chosen.add(path)
      else chosen.delete(path)
      this.showComparison()
    })
    this.piece('remove', item).addEventListener('click', () => {
      store.keepSaved(store.readSaved().filter((other) => other.path !== path))
      store.keepPages(path, false)
    })
  }

  private showComparison() {
    const names = [...chosen].map((path) => path.split('/'))
    const isOfOneKind = new Set(names.map(([, category]) => category)).size === 1
    const link = this.piece<HTMLAnchorElement>('compare')
    link.hidden = !isOfOneKind || names.length < 2 || names.length > most
    link.href = `/${this.text('locale')}/compare?ids=${names.map(([, , slug]) => slug).join(',')}`
    this.piece('compare-hint').hidden = !link.hidden
  }
}

/** Brings the element to life over what is saved. */
export function defineSavedList(saved: SavedStore): void {
  store = saved
  customElements.define('saved-list', SavedList)
}
