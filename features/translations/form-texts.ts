import type { TextChange } from './schema'

/** A form sends line ends as two characters, whatever they were in the record. */
const asStored = (text: string) => text.replace(/\r\n/g, '\n')

/**
 * The texts of the editor's form that somebody changed or says to have read. Each field has three controls and a box:
 * `text:`, `source:` (the English they saw), `before:` (absent where there was no text) and `read:`.
 */
export function textsOfForm(values: Readonly<Record<string, readonly string[]>>): Record<string, TextChange> {
  const texts: Record<string, TextChange> = {}
  for (const [name, [typed = '']] of Object.entries(values)) {
    if (!name.startsWith('text:')) continue
    const field = name.slice('text:'.length)
    const before = values[`before:${field}`]?.[0]
    const change: TextChange = {
      value: asStored(typed).trim(),
      source: asStored(values[`source:${field}`]?.[0] ?? ''),
      before: before === undefined ? null : asStored(before),
    }
    const isChanged = change.value !== (change.before ?? '')
    if (isChanged || (change.before !== null && values[`read:${field}`])) texts[field] = change
  }
  return texts
}
