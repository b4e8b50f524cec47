import { SaxesParser, type SaxesTagNS } from 'saxes'
import { XliffError } from './document'

export type XmlElement = {
  /** Name without prefix. */
  name: string
  namespace: string
  /** Values by name; names of other namespaces with their prefix. */
  attributes: Record<string, string>
  /** Where its start tag ends, from 1. */
  line: number
  children: (XmlElement | string)[]
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements of that name directly inside, in the namespace of their parent unless another is named. */
export function childrenOf(parent: XmlElement, name: string, namespace = parent.namespace): XmlElement[] {
  return parent.children.filter(isElement).filter((child) => child.name === name && child.namespace === namespace)
}

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]))
  return { name: tag.local, namespace: tag.uri, attributes, line, children: [] }
}

/**
 * Reads an XML document. A document type declaration is refused: what it can declare, entities above all, is used to
 * read files of the server or to fill its memory, and XLIFF needs none of it.
 * @throws XliffError `not-xml` or `entities`, with the line
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  const text = (words: string) => void open.at(-1)?.children.push(words)
  parser.on('error', (error) => {
    throw new XliffError('not-xml', parser.line, error.message.replace(/^\d+:\d+:\s*/, ''))
  })
  parser.on('doctype', (declaration) => {
    throw new XliffError('entities', parser.line, declaration.trim().slice(0, 100))
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, parser.line)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  if (!root) throw new XliffError('not-xml', 1, 'no element')
  return root
}
