/**
 * Bundles the custom elements of public pages, the map and the icon sprite into `public/assets/`, named by their content, writes
 * their names to `generated/assets.ts`, and bundles the worker for pages without a network to `public/sw.js`. Run by
 * `npm run generate`.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { iconNames } from '../components/ui/icon-names'
import { languages } from '../i18n/locales'

const outdir = 'public/assets'
fs.rmSync(outdir, { recursive: true, force: true })
fs.mkdirSync(outdir, { recursive: true })
fs.mkdirSync('generated', { recursive: true })

/** A file of the map, named by its content. Whoever asks for no map loads none of them. */
const mapFile = (name: string, content: string | Uint8Array) => {
  const [base, ending] = name.split('.')
  const file = `${base}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`
  fs.writeFileSync(path.join(outdir, file), content)
  return JSON.stringify(`/assets/${file}`)
}
const mapStyles = await build({
  entryPoints: ['components/elements/map-view.css'],
  bundle: true,
  minify: true,
  write: false,
})
const mapFiles = {
  MAP_STYLES: mapFile('map-view.css', mapStyles.outputFiles[0]?.contents ?? ''),
  MAP_WORKER: mapFile('map-worker.mjs', fs.readFileSync('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs')),
}

const bundle = await build({
  entryPoints: ['components/elements/enhance.ts'],
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2020',
  outdir,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  define: mapFiles,
  metafile: true,
})
const entry = Object.entries(bundle.metafile.outputs).find(([, output]) => output.entryPoint)?.[0]
if (!entry) throw new Error('The bundle of the custom elements has no entry')

const symbols = iconNames.map((name) => {
  const svg = fs.readFileSync(path.join('node_modules/lucide-static/icons', `${name}.svg`), 'utf8')
  const shapes = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .replace(/ \/>/g, '/>')
    .trim()
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
})
const sprite = `<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide.dev, ISC licence -->${symbols.join('')}</svg>\n`
const hash = createHash('sha256').update(sprite).digest('hex').slice(0, 8)
fs.writeFileSync(path.join(outdir, `icons-${hash}.svg`), sprite)

fs.writeFileSync(
  'generated/assets.ts',
  `export const enhanceScript = '/assets/${path.basename(entry)}'\nexport const iconSprite = '/assets/icons-${hash}.svg'\n`,
)

const words = languages.map(({ locale, dates }) => {
  const { offline } = JSON.parse(fs.readFileSync(`messages/${locale}.json`, 'utf8'))
  return [locale, { tag: dates, ...offline }]
})
await build({
  entryPoints: ['components/elements/service-worker.ts'],
  bundle: true,
  format: 'iife',
  minify: true,
  target: 'es2020',
  outfile: 'public/sw.js',
  define: {
    OFFLINE_WORDS: JSON.stringify(Object.fromEntries(words)),
    OFFLINE_FILES: JSON.stringify(
      fs
        .readdirSync(outdir)
        .filter((file) => !file.startsWith('map-'))
        .map((file) => `/assets/${file}`),
    ),
  },
})
