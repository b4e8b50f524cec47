import fs from 'node:fs/promises'
import path from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { namespaces, XliffError } from './document'
import { namespaceOf } from './read-document'
import { readXml } from './xml-tree'

const folder = path.join(process.cwd(), 'features/xliff/xsd')
const core: Record<string, string> = {
  [namespaces.core]: 'xliff_core_2.0.xsd',
  [namespaces.core22]: 'xliff_core_2.2.xsd',
}
/** Modules of the standard by namespace. Those of 2.2 build on its own core and are passed by there. */
const modules: Record<string, string> = {
  'urn:oasis:names:tc:xliff:fs:2.0': 'fs.xsd',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'glossary.xsd',
  'urn:oasis:names:tc:xliff:matches:2.0': 'matches.xsd',
  [namespaces.metadata]: 'metadata.xsd',
  'urn:oasis:names:tc:xliff:resourcedata:2.0': 'resource_data.xsd',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'size_restriction.xsd',
  'urn:oasis:names:tc:xliff:validation:2.0': 'validation.xsd',
}

/** A schema that brings those named together, as the command line takes one. */
function driver(imports: Record<string, string>): string {
  const lines = Object.entries(imports).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  )
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${lines.join('')}</xs:schema>`
}

/** The official files as they are, but looking for each other beside themselves: nothing is fetched. */
async function schemaFiles(names: readonly string[]) {
  return Promise.all(
    names.map(async (fileName) => {
      const text = await fs.readFile(path.join(folder, fileName), 'utf8')
      return { fileName, contents: text.replace(/schemaLocation="[^"]*\/(?=[\w.]+")/g, 'schemaLocation="') }
    }),
  )
}

/**
 * Checks a document against the official schema of its edition, and of the modules for 2.0 and 2.1.
 * @throws XliffError `schema` with the first line that breaks it and the words of the validator, in English; or what
 *   `readXml` and `namespaceOf` throw
 */
export async function validateDocument(xml: string): Promise<void> {
  const namespace = namespaceOf(readXml(xml))
  const own = { [namespace]: core[namespace] as string }
  const used = namespace === namespaces.core ? { ...own, ...modules } : own
  const needed = namespace === namespaces.core ? Object.values(used) : [...Object.values(own), 'metadata.xsd']
  const result = await validateXML({
    xml: [{ fileName: 'document.xlf', contents: xml }],
    schema: [{ fileName: 'driver.xsd', contents: driver(used) }],
    preload: await schemaFiles([...needed, 'xml.xsd']),
    maxMemoryPages: memoryPages.GiB / 2,
  })
  const [first] = result.errors
  if (result.valid || !first) return
  const detail = first.message.replace(/^.*Schemas validity error : /, '').replaceAll(/\{[^}]*\}/g, '')
  throw new XliffError('schema', first.loc?.lineNumber ?? 1, detail.trim())
}
