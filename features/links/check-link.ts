import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import type { Outcome } from './link-state'
import { isPublicAddress } from './public-address'

export type Finding = { outcome: Outcome; status: number | null; movedTo: string | null; detail: string | null }

type Options = {
  /** Which network addresses may be connected to. Tests allow loopback; nothing else may. */
  mayConnect?: (address: string, port: number) => boolean
  milliseconds?: number
}

const userAgent = 'LivingInJinan-LinkChecker/1.0 (asks each page once a day at most)'
const longestWay = 5

const onWebPorts = (address: string, port: number) => isPublicAddress(address) && (port === 80 || port === 443)

class Forbidden extends Error {}

/** Codes of Node and OpenSSL that are about the certificate and not about the way to the server. */
const isAboutCertificate = (code: string) =>
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH)/.test(code)

/**
 * Asks one address once. It connects to the very network address it has judged: a name that answers differently the
 * second time (DNS rebinding) gains nothing.
 */
function ask(url: URL, method: 'HEAD' | 'GET', options: Required<Options>): Promise<http.IncomingMessage> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const isLiteral = net.isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0
  const lookup: net.LookupFunction = (host, how, done) => {
    dns.lookup(host, { ...how, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const allowed = found.filter(({ address }) => options.mayConnect(address, port))
      const [first] = allowed
      if (!first || allowed.length < found.length) return done(new Forbidden(found[0]?.address ?? host), '', 0)
      return how.all ? done(null, allowed) : done(null, first.address, first.family)
    })
  }
  return new Promise((resolve, reject) => {
    // The platform does not look up what is an address already.
    if (isLiteral && !options.mayConnect(url.hostname.replace(/^\[|\]$/g, ''), port)) {
      return reject(new Forbidden(url.hostname))
    }
    const client = url.protocol === 'https:' ? https : http
    const request = client.request(url, {
      method,
      lookup,
      agent: false,
      headers: { 'user-agent': userAgent, accept: '*/*' },
      signal: AbortSignal.timeout(options.milliseconds),
    })
    request.once('error', reject)
    request.once('response', (response) => {
      // Only the head is wanted, whatever the server goes on to send.
      response.destroy()
      resolve(response)
    })
    request.end()
  })
}

/** Some servers do not know HEAD, or refuse it. */
const mayKnowGet = (status: number) => status === 403 || status === 404 || status === 405 || status >= 500

async function askEither(url: URL, options: Required<Options>): Promise<http.IncomingMessage> {
  const head = await ask(url, 'HEAD', options)
  return mayKnowGet(head.statusCode ?? 0) ? ask(url, 'GET', options) : head
}

/** Where a redirect leads, or null. @throws Forbidden for what is no web address */
function nextOf({ statusCode = 0, headers }: http.IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null
  const next = new URL(headers.location, from)
  if (!/^https?:$/.test(next.protocol)) throw new Forbidden(next.protocol)
  return next
}

async function follow(start: URL, options: Required<Options>): Promise<Finding> {
  let url = start
  let movedTo: string | null = null
  let isForGood = true
  for (let step = 0; step <= longestWay; step += 1) {
    const response = await askEither(url, options)
    const next = nextOf(response, url)
    if (!next) return { outcome: 'answered', status: response.statusCode ?? null, movedTo, detail: null }
    isForGood &&= response.statusCode === 301 || response.statusCode === 308
    url = next
    if (isForGood) movedTo = url.href
  }
  return { outcome: 'answered', status: 508, movedTo: null, detail: 'redirects' }
}

/**
 * Looks whether a web address leads somewhere. It never connects into a private network, at the address itself or at
 * any it leads to, reads no body, and takes at most a few seconds for each step of the way.
 * @returns what was found; `detail` is the code of what failed (Node, OpenSSL), for staff
 */
export async function checkLink(address: string, options: Options = {}): Promise<Finding> {
  const settings = { mayConnect: onWebPorts, milliseconds: 15_000, ...options }
  const failed = (outcome: Outcome, detail: string): Finding => ({ outcome, status: null, movedTo: null, detail })
  try {
    return await follow(new URL(address), settings)
  } catch (error) {
    if (error instanceof Forbidden) return failed('forbidden', error.message)
    const { code, name } = error as NodeJS.ErrnoException
    const detail = code === 'ABORT_ERR' ? 'ETIMEDOUT' : String(code ?? name)
    return failed(isAboutCertificate(detail) ? 'certificate' : 'unreachable', detail)
  }
}
