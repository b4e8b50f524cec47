import { directoryParameters } from '@/features/directory/schema'
import { getCategory } from '@/features/listings/registry'
import { parameterNames } from '@/features/open-data/parameters'
import { planParameters } from '@/features/plan/schema'
import { reportParameters } from '@/features/reports/schema'
import { finderPageParameters } from '@/features/visa-finder/schema'
import { locales } from '@/i18n/locales'
import { nastyValue, pick } from './fuzz'
import { entries } from './pages'

const parametersOf = (key: string) => {
  const category = getCategory(key)
  return category?.kind === 'directory' ? directoryParameters(category) : []
}

/** Addresses that read their query, with the parameters they know; `*` stands for any value as part of the path. */
const targets: readonly (readonly [string, readonly string[]])[] = [
  ...['hospitals', 'schools', 'housing', 'offices'].map((key) => [`/{locale}/${key}`, parametersOf(key)] as const),
  ...Object.entries(finderPageParameters).map(([page, names]) => [`/{locale}${page}`, names] as const),
  ['/{locale}/plan', planParameters],
  ['/{locale}/search', ['q']],
  ['/{locale}/report', reportParameters],
  ['/{locale}/report/*', []],
  ['/{locale}/compare', ['ids']],
  ['/{locale}/hospitals/*', ['preview']],
  ['/{locale}/guides/*', []],
  ['/{locale}/areas/*', []],
  ['/{locale}/*', []],
  ['/*', []],
  ['/api/suggest', ['q', 'locale']],
  ['/api/calendar/visa', ['day', 'locale', 'title']],
  ['/api/plan', [...planParameters, 'locale']],
  ['/api/hsds/services', parameterNames],
  ['/api/hsds/service_at_locations', parameterNames],
  ['/api/hsds/organizations/*', parameterNames],
  ['/api/hsds/taxonomy_terms', parameterNames],
  ['/api/export/*', []],
  [`/{locale}${entries.hospitals}/qr.svg`, ['x']],
  ['/{locale}/admin/listings', ['q', 'category', 'status', 'page', 'sort']],
  ['/{locale}/admin/audit', ['page']],
  ['/{locale}/admin/setup', ['token']],
  ['/{locale}/admin/password', ['token']],
]

/** A header that programs trust though anybody may write it. */
const headerNames = [
  'accept-language',
  'accept-encoding',
  'cookie',
  'x-forwarded-for',
  'referer',
  'if-none-match',
  'range',
]

/** Only what HTTP itself can carry: the others never leave the client. */
const asHeader = (text: string) => text.replace(/[^\x20-\x7e]/g, '?')

/** One request as it goes over the wire. */
type Made = { target: string; method?: string; headers: Record<string, string>; body?: string }

const bodyTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'text/plain',
]
const written = [
  '/api/auth/callback/credentials',
  '/api/auth/signout',
  '/api/auth/x',
  '/api/suggest',
  '/api/reports',
  '/api/spreadsheets',
  '/api/xliff',
  '/api/media',
]
const forms = ['/en/admin/sign-in', '/zh/admin/forgotten', '/en/admin/password', '/en/admin/listings', '/en/report']

/** A body of some kind, or of none, to an address that takes bodies. */
function makeWrite(random: () => number): Made {
  const headers: Record<string, string> = { 'content-type': pick(random, bodyTypes) }
  if (random() < 0.5) headers['next-action'] = random() < 0.5 ? '40'.padEnd(42, 'a') : asHeader(nastyValue(random))
  const part = `--b\r\ncontent-disposition: form-data; name="${nastyValue(random)}"\r\n\r\n${nastyValue(random)}\r\n--b--`
  const json = JSON.stringify({ [nastyValue(random)]: nastyValue(random), email: 1, csrfToken: [] })
  const report = `locale=en&about=${encodeURIComponent(nastyValue(random))}&body=${encodeURIComponent(nastyValue(random))}`
  const query = `email=${encodeURIComponent(nastyValue(random))}&password=%`
  const body = pick(random, [nastyValue(random), part, part.slice(0, 40), json, json.slice(0, 9), query, report, ''])
  return { target: pick(random, [...written, ...forms]), method: 'POST', headers, body }
}

/** A request to some address of the portal that makes a program stumble, or does not. */
export function makeRequest(random: () => number): Made {
  if (random() < 0.15) return makeWrite(random)
  const [page, names] = pick(random, targets)
  const path = page
    .replace('{locale}', random() < 0.9 ? pick(random, locales) : encodeURIComponent(nastyValue(random)))
    .replace('*', () => encodeURIComponent(nastyValue(random)))
  const query = names
    .filter(() => random() < 0.4)
    .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(nastyValue(random))}`)
  const headers: Record<string, string> = {}
  if (random() < 0.2) headers[pick(random, headerNames)] = asHeader(nastyValue(random))
  // Sometimes raw, as no browser would write it.
  const target = `${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
  return { target: random() < 0.1 ? target.replaceAll('%27', "'").replaceAll('%25', '%') : target, headers }
}
