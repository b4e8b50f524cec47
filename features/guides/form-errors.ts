type Issue = { path: PropertyKey[]; message: string }
type Written = { blocks?: { id: string; items?: { id: string }[] }[] }

/** The form's own name for what a schema complains about: items are named by their ids there, not by their places. */
function fieldOf(path: readonly PropertyKey[], written: Written | null): string {
  const [room, block, , item, part] = path
  if (room !== 'blocks') return path.map(String).join('.')
  const found = written?.blocks?.[Number(block)]
  const id = found?.items?.[Number(item)]?.id
  return id ? ['items', id, ...(part === undefined ? [] : [String(part)])].join('.') : (found?.id ?? 'blocks')
}

/** Problems by the name of the form's field, as messages of `errors`. */
export function guideFieldErrors(issues: readonly Issue[], written: unknown): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [fieldOf(issue.path, written as Written | null), issue.message]))
}
