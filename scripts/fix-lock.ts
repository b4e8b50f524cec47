/**
 * Adds to package-lock.json the optional packages for other systems that npm leaves out when its registry does not
 * have them; without them `npm ci` refuses on a fresh machine. Run it after every `npm install` that changes packages:
 *   npm run lock:fix
 */
import fs from 'node:fs'

type Package = {
  version?: string
  os?: string[]
  cpu?: string[]
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
}

const file = 'package-lock.json'
const lock = JSON.parse(fs.readFileSync(file, 'utf8')) as { packages: Record<string, Package> }

const systems: Record<string, string> = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  linuxmusl: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
}
const processors = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32']

function processorOf(words: string[]): string | undefined {
  return words
    .map((word) =>
      processors.find(
        (cpu) =>
          word === cpu ||
          (cpu === 'arm' && word.startsWith('arm') && word !== 'arm64') ||
          (cpu === 'ppc64' && word.startsWith('ppc64')),
      ),
    )
    .find((cpu) => cpu !== undefined)
}

let added = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${path ? `${path}/` : ''}node_modules/${name}`] || lock.packages[`node_modules/${name}`])
      continue
    const version = range.replace(/^[~^=v]+/, '')
    if (!/^\d+\.\d+\.\d+/.test(version)) continue
    const words = (name.split('/').pop() ?? name).split(/[-.]/)
    const cpu = processorOf(words)
    const os = words.map((word) => systems[word]).find((system) => system !== undefined)
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} packages of other systems added\n`)
