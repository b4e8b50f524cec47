import { languageOf } from '@/i18n/locales'
import { contentHash } from '@/lib/content-hash'
import { metadataCategory, namespaces, type TranslatedRecord, type TranslationDocument, type Unit } from './document'
import { inlinePieces, plainXml, wordsXml } from './inline'

/** Numbers the placeholders of a unit, so that source and target point at the same data by the same id. */
function placeholderIds(texts: readonly string[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (const text of texts) {
    const seen = new Map<string, number>()
    for (const piece of inlinePieces(text)) {
      if (!('placeholder' in piece)) continue
      const nth = (seen.get(piece.placeholder) ?? 0) + 1
      seen.set(piece.placeholder, nth)
      const key = `${nth} ${piece.placeholder}`
      if (!ids.has(key)) ids.set(key, ids.size + 1)
    }
  }
  return ids
}

function inlineXml(text: string, ids: Map<string, number>): string {
  const seen = new Map<string, number>()
  return inlinePieces(text)
    .map((piece) => {
      if ('text' in piece) return wordsXml(piece.text)
      const nth = (seen.get(piece.placeholder) ?? 0) + 1
      seen.set(piece.placeholder, nth)
      const id = ids.get(`${nth} ${piece.placeholder}`)
      const shown = plainXml(piece.placeholder)
      return `<ph id="${id}" dataRef="d${id}" canCopy="no" canDelete="no" disp="${shown}"/>`
    })
    .join('')
}

function unitXml({ field, source, target, state }: Unit): string {
  const ids = placeholderIds([source, target ?? ''])
  const data = [...ids].map(([key, id]) => `<data id="d${id}">${plainXml(key.slice(key.indexOf(' ') + 1))}</data>`)
  const meta = { 'target-hash': contentHash(target ?? ''), state }
  return [
    `<unit id="${plainXml(field)}" canResegment="no" xml:space="preserve">`,
    `<mda:metadata><mda:metaGroup category="${metadataCategory}">`,
    ...Object.entries(meta).map(([type, value]) => `<mda:meta type="${type}">${value}</mda:meta>`),
    '</mda:metaGroup></mda:metadata>',
    data.length > 0 ? `<originalData>${data.join('')}</originalData>` : '',
    `<segment state="${state}"><source>${inlineXml(source, ids)}</source>`,
    target === null ? '' : `<target>${inlineXml(target, ids)}</target>`,
    '</segment></unit>\n',
  ].join('')
}

function fileXml({ kind, id, name, units }: TranslatedRecord, direction: string): string {
  const address = `${kind}.${id}`
  const notes = `<notes><note category="name">${plainXml(name)}</note></notes>`
  return `<file id="${address}" original="${address}" srcDir="ltr" trgDir="${direction}">${notes}\n${units.map(unitXml).join('')}</file>\n`
}

/**
 * An XLIFF 2.1 document with English as its source: a file per record, a unit per text. Placeholders are codes a
 * program keeps whole. What the portal needs to see later what was done stands in the metadata of each unit.
 * @throws never; records without a unit are left out, as the standard asks for one
 */
export function writeDocument({ language, records }: TranslationDocument): string {
  const { tag, direction } = languageOf(language)
  const files = records.filter(({ units }) => units.length > 0).map((record) => fileXml(record, direction))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<xliff xmlns="${namespaces.core}" xmlns:mda="${namespaces.metadata}" version="2.1" srcLang="en" trgLang="${tag}">\n`,
    ...files,
    '</xliff>\n',
  ].join('')
}
