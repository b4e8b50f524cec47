/** `npm run check:docs`: every path that the documents name between backticks must exist. */
import fs from 'node:fs'
import path from 'node:path'

const documents = [
  'README.md',
  ...fs.readdirSync('docs', { recursive: true }).map((name) => path.join('docs', String(name))),
]
const rooms = fs.readdirSync('.').filter((name) => fs.statSync(name).isDirectory())

/** Whether a quoted word means a path of this repository: it starts in one of its rooms, or is a file with an ending. */
function isPath(word: string): boolean {
  if (/[\s<>*{}$]|^\/|:/.test(word)) return false
  return rooms.some((room) => word.startsWith(`${room}/`)) || /^[\w.-]+\.(ts|tsx|json|md|css|mjs)$/.test(word)
}

const missing: string[] = []
for (const document of documents.filter((name) => name.endsWith('.md'))) {
  for (const [, word = ''] of fs.readFileSync(document, 'utf8').matchAll(/`([^`\n]+)`/g)) {
    const bare = word.startsWith('generated/') || word.startsWith('public/assets/') ? '.' : word
    // A name without a folder is a kind of file, such as `queries.ts`; some feature must have one.
    const exists = bare.includes('/') || bare === '.' ? fs.existsSync(bare) : fs.existsSync(bare) || isSomewhere(bare)
    if (isPath(word) && !exists) missing.push(`${document}: ${word}`)
  }
}

function isSomewhere(name: string): boolean {
  const folders = ['features', 'server', 'components', 'app', 'lib', 'i18n', 'prisma', 'scripts', 'messages', 'styles']
  return folders.some((folder) =>
    fs.readdirSync(folder, { recursive: true }).some((file) => path.basename(String(file)) === name),
  )
}

for (const line of missing) process.stdout.write(`${line}\n`)
process.stdout.write(
  missing.length > 0 ? `${missing.length} paths do not exist\n` : 'All paths in the documents exist.\n',
)
process.exit(missing.length > 0 ? 1 : 0)
