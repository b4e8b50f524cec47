import fs from 'node:fs'
import { describe, expect, it } from 'vitest'

const rows = [...fs.readFileSync('docs/asvs.md', 'utf8').matchAll(/^\| ([\d.]+) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, section = '', , shown = '']) => ({ section, shown }),
)

/** `file`: beginning of a title, as the table writes it; `*` stands for all tests of the file. */
const named = rows.flatMap(({ section, shown }) =>
  shown.startsWith('no: ')
    ? []
    : shown.split('; ').map((proof) => {
        const [, file = '', title] = /^(?:document: )?`([^`]+)`(?:: (.+))?$/.exec(proof) ?? []
        return { section, file, title }
      }),
)

describe('The table of OWASP ASVS', () => {
  it('has a row for every section once', () => {
    const sections = rows.map(({ section }) => section)
    expect(new Set(sections).size).toBe(sections.length)
    expect(sections.length).toBeGreaterThan(60)
  })

  it.each(named)('names for $section what exists: $file: $title', ({ file, title }) => {
    expect(fs.existsSync(file)).toBe(true)
    if (title && title !== '*') expect(fs.readFileSync(file, 'utf8').replaceAll("\\'", "'")).toContain(title)
  })
})
