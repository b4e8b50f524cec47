import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TranslationDocument, XliffError } from './document'
import { openDocument } from './open-document'
import { readDocument } from './read-document'
import { validateDocument } from './validate-document'
import { writeDocument } from './write-document'

const id = '0198c0de-0000-7000-8000-000000000001'
const bytes = (text: string) => new TextEncoder().encode(text)

const made: TranslationDocument = {
  language: 'ar',
  records: [
    {
      kind: 'listing',
      id,
      name: 'A hospital & more <made up>',
      units: [
        { field: 'name', source: 'A hospital & more <made up>', target: 'مستشفى', state: 'final' },
        { field: 'summary', source: 'First line.\n\n"Second" line ]]>.', target: null, state: 'initial' },
      ],
    },
    {
      kind: 'guide',
      id,
      name: 'A guide made up',
      units: [
        {
          field: 'register.title',
          source: 'Call {phone:12367} within {stay.registration-deadline}, or {phone:12367}.',
          target: 'اتصل {phone:12367} خلال {stay.registration-deadline} أو {phone:12367}.',
          state: 'initial',
        },
      ],
    },
  ],
}

const withoutLines = (xml: string) => {
  const { language, records } = readDocument(xml)
  const units = (all: (typeof records)[number]['units']) =>
    all.map(({ field, source, target, state }) => ({ field, source, target, state }))
  return { language, records: records.map(({ line: _line, ...record }) => ({ ...record, units: units(record.units) })) }
}

async function refusal(open: () => unknown): Promise<XliffError> {
  try {
    await open()
  } catch (error) {
    if (error instanceof XliffError) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('What the portal writes', () => {
  it('is valid by the official schema of XLIFF 2.1, and by its reading also as 2.0 and 2.2', async () => {
    const xml = writeDocument(made)
    await expect(validateDocument(xml)).resolves.toBeUndefined()
    for (const [version, namespace] of [
      ['2.0', '2.0'],
      ['2.2', '2.2'],
    ]) {
      const other = xml
        .replace('document:2.0', `document:${namespace}`)
        .replace('version="2.1"', `version="${version}"`)
      const { records } = await openDocument(bytes(other))
      expect(records[1]?.units[0]?.target).toBe(made.records[1]?.units[0]?.target)
    }
  })

  it('keeps placeholders whole for the program of the translator', () => {
    const xml = writeDocument(made)
    expect(xml).toContain('<data id="d1">{phone:12367}</data>')
    expect(xml.match(/<ph id="1" dataRef="d1" canCopy="no" canDelete="no"/g)).toHaveLength(2)
    expect(xml).not.toMatch(/<(source|target)>[^<]*\{/)
  })

  it('is read as it was', () => expect(withoutLines(writeDocument(made))).toEqual(made))

  it('is read as it was, whatever the texts are made of', () => {
    const pieces = fc.constantFrom(
      '{phone:12367}',
      '{name:JW202}',
      '{a.b}',
      '{',
      '}',
      '<',
      '&amp;',
      '\u0000',
      '\u000b',
      '\r\n',
      '\ufffe',
      '\ud800',
      ' ',
      '济南',
      'ﷺ',
      '🏥',
    )
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(texts, texts, (source, target) => {
        const unit = { field: 'summary', source, target, state: 'initial' as const }
        const whole: TranslationDocument = {
          language: 'zh',
          records: [{ kind: 'listing', id, name: 'x', units: [unit] }],
        }
        expect(withoutLines(writeDocument(whole))).toEqual(whole)
      }),
    )
  })
})

describe('What came back', () => {
  const xml = writeDocument(made)

  it('may be cut into segments and marked by the program of a translator', () => {
    const cut = xml.replace(
      /<segment state="final"><source>.*?<\/segment>/,
      '<segment state="final"><source>A hospital </source><target>مس</target></segment><ignorable><source>&amp; </source></ignorable>' +
        '<segment state="reviewed"><source>more &lt;made <mrk id="m1" type="term">up</mrk>></source><target>تشفى</target></segment>',
    )
    const unit = readDocument(cut).records[0]?.units[0]
    expect(unit).toMatchObject({ source: made.records[0]?.units[0]?.source, target: 'مس& تشفى', state: 'reviewed' })
  })

  it.each([
    ['not-xml', 3, (text: string) => text.replace('<notes>', '<note>')],
    [
      'entities',
      2,
      (text: string) => text.replace('?>\n', '?>\n<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ],
    ['not-xliff', 2, (text: string) => text.replace('version="2.1"', 'version="1.2"')],
    ['source-language', 2, (text: string) => text.replace('srcLang="en"', 'srcLang="zh-Hans"')],
    ['target-language', 2, (text: string) => text.replace('trgLang="ar"', 'trgLang="nl"')],
    ['foreign', 3, (text: string) => text.replace('original="listing.', 'original="letter.')],
    ['duplicate', 5, (text: string) => text.replace('id="summary"', 'id="name"')],
    ['schema', 4, (text: string) => text.replace('state="final"', 'state="done"')],
    ['markup', 4, (text: string) => text.replace('مستشفى', '<pc id="b">مستشفى</pc>')],
    ['data', 10, (text: string) => text.replace('dataRef="d2"', 'dataRef="d9"')],
    ['language-inside', 4, (text: string) => text.replace('<target>', '<target xml:lang="fa">')],
  ] as const)('is refused for "%s" with its line, %i', async (problem, line, spoil) => {
    expect(await refusal(() => openDocument(bytes(spoil(xml))))).toMatchObject({ problem, line })
  })

  it('is refused in another encoding than XML names', async () => {
    const gb = new Uint8Array([...bytes('<?xml version="1.0" encoding="GBK"?><a>'), 0xbc, 0xc3, 0xc4, 0xcf])
    expect(await refusal(() => openDocument(gb))).toMatchObject({ problem: 'not-xml' })
  })

  const samples = path.join(import.meta.dirname, '../../test/xliff-invalid')
  it('is refused with a line, for every invalid sample of the standard', async () => {
    const files = ['core', 'modules'].flatMap((folder) =>
      fs.readdirSync(path.join(samples, folder)).map((name) => path.join(samples, folder, name)),
    )
    expect(files).toHaveLength(162)
    for (const file of files) {
      const error = await refusal(() => openDocument(fs.readFileSync(file)))
      expect(error.line, file).toBeGreaterThan(0)
    }
  })
})
