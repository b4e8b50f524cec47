type Values = Readonly<Record<string, readonly string[]>>

const factNames = ['hanzi', 'pinyin', 'note', 'source', 'checkedOn'] as const

/** The facts of a term as its form has them, still to be checked. */
export function termFactsOf(values: Values): Record<(typeof factNames)[number], string> {
  return Object.fromEntries(factNames.map((name) => [name, values[name]?.[0] ?? ''])) as Record<
    (typeof factNames)[number],
    string
  >
}

function byLanguage(values: Values, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, [typed = '']]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), typed]] : [],
    ),
  )
}

/** What the form says in the languages it has fields for: `texts.ko`, `forbidden.ko`, and the boxes `read`. */
export function termWordsOf(values: Values) {
  return {
    texts: byLanguage(values, 'texts.'),
    forbidden: byLanguage(values, 'forbidden.'),
    read: [...(values.read ?? [])],
  }
}
