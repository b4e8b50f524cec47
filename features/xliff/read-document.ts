import { type Locale, languages } from '@/i18n/locales'
import {
  type Before,
  metadataCategory,
  namespaces,
  type Problem,
  type ReturnedDocument,
  type ReturnedRecord,
  type ReturnedUnit,
  recordKinds,
  type SegmentState,
  segmentStates,
  XliffError,
} from './document'
import { readInline } from './read-inline'
import { childrenOf, isElement, readXml, textOf, type XmlElement } from './xml-tree'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function refuse(problem: Problem, { line }: XmlElement, detail: string): never {
  throw new XliffError(problem, line, detail)
}

const rank = (state: string | undefined) => Math.max(0, segmentStates.indexOf((state ?? 'initial') as SegmentState))

/** What we wrote beside the unit; null where a program did not keep it. */
function beforeOf(unit: XmlElement): Before | null {
  const groups = childrenOf(unit, 'metadata', namespaces.metadata).flatMap((metadata) =>
    childrenOf(metadata, 'metaGroup').filter(({ attributes }) => attributes.category === metadataCategory),
  )
  const values = new Map(
    groups.flatMap((group) => childrenOf(group, 'meta').map((meta) => [meta.attributes.type ?? '', textOf(meta)])),
  )
  const targetHash = values.get('target-hash')
  const state = segmentStates.find((one) => one === values.get('state'))
  return targetHash && state ? { targetHash, state } : null
}

function checkLanguage(content: XmlElement, language: string): void {
  const said = content.attributes['xml:lang']
  if (said && said.toLowerCase() !== language.toLowerCase()) refuse('language-inside', content, said)
}

/** A unit, also when a program cut it into segments: their texts in order, and the lowest of their states. */
function unitOf(unit: XmlElement, targetTag: string): ReturnedUnit {
  const data = new Map<string, string>()
  for (const one of childrenOf(unit, 'originalData').flatMap((all) => childrenOf(all, 'data'))) {
    const id = one.attributes.id ?? ''
    if (data.has(id)) refuse('duplicate', one, `data ${id}`)
    data.set(id, textOf(one))
  }
  const parts = unit.children.filter(isElement).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const segments = parts.filter(({ name }) => name === 'segment')
  if (segments.length === 0) refuse('schema', unit, '<segment>')
  checkUnique(
    parts.filter(({ attributes }) => attributes.id !== undefined),
    'segment',
  )
  const sources: string[] = []
  const targets: (string | null)[] = []
  for (const part of parts) {
    const [source] = childrenOf(part, 'source')
    const [target] = childrenOf(part, 'target')
    if (!source) refuse('schema', part, '<source>')
    if (target?.attributes.order) refuse('order', target, `order="${target.attributes.order}"`)
    checkLanguage(source, 'en')
    if (target) checkLanguage(target, targetTag)
    sources.push(readInline(source, data))
    targets.push(target ? readInline(target, data) : part.name === 'ignorable' ? (sources.at(-1) as string) : null)
  }
  const state = segmentStates[Math.min(...segments.map(({ attributes }) => rank(attributes.state)))] ?? 'initial'
  const target = targets.some((one) => one === null) ? null : targets.join('')
  const field = unit.attributes.id ?? ''
  return { field, source: sources.join(''), target, state, line: unit.line, before: beforeOf(unit) }
}

function unitsIn(parent: XmlElement): XmlElement[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (child.namespace !== parent.namespace) return []
    return child.name === 'unit' ? [child] : child.name === 'group' ? unitsIn(child) : []
  })
}

function recordOf(file: XmlElement, targetTag: string): ReturnedRecord {
  const original = file.attributes.original ?? ''
  const [first, id = '', ...more] = original.split('.')
  const kind = recordKinds.find((one) => one === first)
  if (!kind || !uuid.test(id) || more.length > 0) refuse('foreign', file, original || `file ${file.attributes.id}`)
  const notes = childrenOf(file, 'notes').flatMap((all) => childrenOf(all, 'note'))
  const name = notes.find(({ attributes }) => attributes.category === 'name')
  const elements = unitsIn(file)
  checkUnique(elements, 'unit')
  const units = elements.map((unit) => unitOf(unit, targetTag))
  return { kind, id, name: name ? textOf(name) : original, line: file.line, units }
}

function checkUnique(elements: readonly XmlElement[], name: string): void {
  const seen = new Set<string>()
  for (const element of elements) {
    const id = element.attributes.id ?? ''
    if (seen.has(id)) refuse('duplicate', element, `${name} ${id}`)
    seen.add(id)
  }
}

function languageOfTag(root: XmlElement): { locale: Locale; tag: string } {
  const tag = root.attributes.trgLang ?? ''
  const found = languages.find(
    (one) => one.locale !== 'en' && [one.tag, one.locale].some((name) => name.toLowerCase() === tag.toLowerCase()),
  )
  if (!found) refuse('target-language', root, tag)
  return { locale: found.locale, tag }
}

const versions: Record<string, readonly string[]> = {
  [namespaces.core]: ['2.0', '2.1'],
  [namespaces.core22]: ['2.2'],
}

/** Which edition of the standard a document follows. @throws XliffError `not-xliff` for anything else */
export function namespaceOf(root: XmlElement): string {
  if (root.name !== 'xliff' || !versions[root.namespace]?.includes(root.attributes.version ?? ''))
    refuse('not-xliff', root, `<${root.name}> ${root.attributes.version ?? ''}`.trim())
  return root.namespace
}

/**
 * Reads an XLIFF 2.0, 2.1 or 2.2 document that began as one of ours. What is no text of ours to begin with is refused;
 * whether the texts still fit is asked later, field by field.
 * @throws XliffError with the line and the reason
 */
export function readDocument(xml: string): ReturnedDocument {
  const root = readXml(xml)
  namespaceOf(root)
  if (root.attributes.srcLang?.toLowerCase() !== 'en') refuse('source-language', root, root.attributes.srcLang ?? '')
  const { locale, tag } = languageOfTag(root)
  const files = childrenOf(root, 'file')
  checkUnique(files, 'file')
  const records = files.map((file) => recordOf(file, tag))
  checkUnique(
    files.map((file) => ({ ...file, attributes: { id: file.attributes.original ?? '' } })),
    'original',
  )
  return { language: locale, records }
}
