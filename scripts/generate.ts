/**
 * Writes `generated/categories.ts`, the list of all files in `features/listings/categories/`, so that a new category
 * is one new file. Run by `npm run generate`, before every build, development start and test run.
 */
import fs from 'node:fs'
import path from 'node:path'

const source = 'features/listings/categories'
const names = fs
  .readdirSync(source)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => path.basename(file, '.ts'))
  .sort()
const lines = names.map((name, index) => `import category${index} from '@/${source}/${name}'`)
fs.mkdirSync('generated', { recursive: true })
fs.writeFileSync(
  'generated/categories.ts',
  `${lines.join('\n')}\n\nexport const categories = [${names.map((_, index) => `category${index}`).join(', ')}]\n`,
)
