import { XliffError } from './document'
import { isElement, type XmlElement } from './xml-tree'

/** Marks of a program about the words inside, such as a term or a comment: the words stay, the mark goes. */
const unwrapped = new Set(['mrk'])
/** Ends of such marks that stand alone. */
const dropped = new Set(['sm', 'em'])

function placeholderOf(code: XmlElement, data: ReadonlyMap<string, string>, used: Set<string>): string {
  const value = data.get(code.attributes.dataRef ?? '')
  if (value === undefined) throw new XliffError('data', code.line, code.attributes.dataRef ?? code.attributes.id ?? '')
  const id = code.attributes.id ?? ''
  if (used.has(id)) throw new XliffError('duplicate', code.line, `ph ${id}`)
  used.add(id)
  return value
}

/** @throws XliffError for a code point that is none or that XML could hold itself (XLIFF 2.1 §4.2.3.1) */
function characterOf(code: XmlElement): string {
  const point = Number.parseInt(code.attributes.hex ?? '', 16)
  if (!(point >= 0 && point <= 0x10ffff)) throw new XliffError('data', code.line, `cp ${code.attributes.hex}`)
  return String.fromCodePoint(point)
}

function read(content: XmlElement, data: ReadonlyMap<string, string>, used: Set<string>): string {
  return content.children
    .map((child) => {
      if (!isElement(child)) return child
      const ours = child.namespace === content.namespace
      if (ours && child.name === 'ph') return placeholderOf(child, data, used)
      if (ours && child.name === 'cp') return characterOf(child)
      if (ours && unwrapped.has(child.name)) return read(child, data, used)
      if (ours && dropped.has(child.name)) return ''
      throw new XliffError('markup', child.line, `<${child.name}>`)
    })
    .join('')
}

/**
 * The text of a `<source>` or `<target>`, placeholders written out.
 * @param data the original data of the unit by id
 * @throws XliffError `markup` for elements our texts cannot hold, `data` and `duplicate` for codes that point nowhere or
 *   stand twice
 */
export function readInline(content: XmlElement, data: ReadonlyMap<string, string>): string {
  return read(content, data, new Set())
}
