/**
 * `npm run check:messages`: the ten languages are one product. Same keys and same ICU arguments everywhere, plurals the
 * language has, nothing empty, no straight apostrophe (it is an escape sign in ICU), and words for everything the
 * category registry names.
 */
import fs from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { categories } from '../features/listings/registry'
import { languages, staffLocales } from '../i18n/locales'

type Tree = { [key: string]: string | Tree }

const problems: string[] = []

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const read = (file: string) => flatten(JSON.parse(fs.readFileSync(file, 'utf8')) as Tree)

/** Arguments of a message as `name:type`, with the plural forms it uses. */
function shapeOf(elements: readonly MessageFormatElement[]): { names: Set<string>; plurals: Set<string> } {
  const names = new Set<string>()
  const plurals = new Set<string>()
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    names.add(`${element.value}:${element.type}`)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    for (const [form, option] of Object.entries(element.options)) {
      if (element.type === TYPE.plural) plurals.add(form)
      const inner = shapeOf(option.value)
      for (const name of inner.names) names.add(name)
      for (const plural of inner.plurals) plurals.add(plural)
    }
  }
  return { names, plurals }
}

function checkMessage(file: string, tag: string, key: string, text: string, english: string | undefined): void {
  const report = (problem: string) => void problems.push(`${file} ${key}: ${problem}`)
  if (text.trim() === '') {
    report('is empty')
    return
  }
  if (text.includes("'")) report('has a straight apostrophe; write ’')
  try {
    const { names, plurals } = shapeOf(parse(text))
    const known = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories)
    for (const form of plurals) {
      if (!form.startsWith('=') && !known.has(form)) report(`has the plural form ${form}, which the language lacks`)
    }
    if (plurals.size > 0 && !plurals.has('other')) report('has no plural form other')
    const wanted = english === undefined ? names : shapeOf(parse(english)).names
    for (const name of wanted) if (!names.has(name)) report(`lacks the argument ${name.split(':')[0]}`)
    for (const name of names) if (!wanted.has(name)) report(`has an argument English lacks: ${name.split(':')[0]}`)
  } catch (error) {
    report(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function checkSet(folder: string, locales: readonly { locale: string; tag: string }[]): void {
  const english = read(`${folder}/en.json`)
  for (const { locale, tag } of locales) {
    const file = `${folder}/${locale}.json`
    const own = read(file)
    for (const key of english.keys()) if (!own.has(key)) problems.push(`${file} lacks ${key}`)
    for (const [key, text] of own) {
      if (!english.has(key)) problems.push(`${file} has ${key}, which English lacks`)
      checkMessage(file, tag, key, text, english.get(key))
    }
  }
}

/** Words the registry needs: a title and a count, a name for each attribute and option, a question where one is asked. */
function checkRegistry(): void {
  const english = read('messages/en.json')
  for (const { key, attributes } of categories) {
    const need = (path: string) => {
      if (!english.has(`categories.${key}.${path}`)) problems.push(`messages/en.json lacks categories.${key}.${path}`)
    }
    for (const path of ['title', 'count']) need(path)
    for (const [name, attribute] of Object.entries(attributes)) {
      need(`attributes.${name}`)
      if (attribute.ask) need(`ask.${name}`)
      const options = attribute.type === 'choice' || attribute.type === 'choices' ? attribute.options : []
      const groups = attribute.filter && attribute.filter !== true ? Object.keys(attribute.filter.groups) : []
      for (const option of [...options, ...groups]) need(`options.${option}`)
    }
  }
}

/** Rooms of the interface whose keys stand in the code as written, or begin as written before a `${…}`. */
const plainRooms = [
  ...['layout', 'home', 'listing', 'directory', 'search', 'missing', 'failed'],
  ...['about', 'privacy', 'accessibility', 'emergency', 'areas'],
]

/** Everything quoted in the code that could be a key, and the beginnings and endings around `${…}` in templates. */
function quotedInCode(): { words: Set<string>; patterns: RegExp[] } {
  const words = new Set<string>()
  const patterns = new Map<string, RegExp>()
  for (const folder of ['app', 'components', 'features']) {
    for (const name of fs.readdirSync(folder, { recursive: true })) {
      if (!/(?<!\.test)\.tsx?$/.test(String(name))) continue
      const code = fs.readFileSync(`${folder}/${name}`, 'utf8')
      for (const [, word = ''] of code.matchAll(/['"]([\w.-]+)['"]/g)) words.add(word)
      for (const [, template = ''] of code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)) {
        const parts = template.split(/\$\{[^}]*\}/)
        // A template of nothing but values says nothing about its keys.
        if (!parts.every((part) => /^[\w.-]*$/.test(part)) || parts.join('').length < 3) continue
        patterns.set(
          template,
          new RegExp(`(?:^|\\.)${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`),
        )
      }
    }
  }
  return { words, patterns: [...patterns.values()] }
}

/** Words that nothing shows any more. */
function checkOrphans(): void {
  const { words, patterns } = quotedInCode()
  for (const key of read('messages/en.json').keys()) {
    const [room = '', ...rest] = key.split('.')
    if (!plainRooms.includes(room) || words.has(key) || words.has(rest.join('.'))) continue
    if (!patterns.some((pattern) => pattern.test(key)))
      problems.push(`messages/en.json has ${key}, which nothing shows`)
  }
}

checkSet('messages', languages)
checkSet(
  'messages/admin',
  languages.filter(({ locale }) => (staffLocales as readonly string[]).includes(locale)),
)
checkRegistry()
checkOrphans()
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.stdout.write(problems.length > 0 ? `${problems.length} problems\n` : 'The messages agree in all languages.\n')
process.exit(problems.length > 0 ? 1 : 0)
