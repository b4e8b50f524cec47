/** `npm start`: builds if needed, opens the data, serves the portal. */
import fs from 'node:fs'
import path from 'node:path'
import { directoryParameters } from '../features/directory/schema'
import { isDownload } from '../features/open-data/downloads'
import { parameterNames } from '../features/open-data/parameters'
import { planAnswerPages, planParameters } from '../features/plan/schema'
import { reportPages, reportParameters } from '../features/reports/schema'
import { answerPages, finderPageParameters } from '../features/visa-finder/schema'
import { defaultLocale, locales, staffLocales } from '../i18n/locales'
import { mediaType } from '../lib/media-name'
import type { Preparation, PreparedData } from '../prisma/seed/prepare-data'
import { type ContentFeed, type FeedOptions, followContentChanges } from '../server/content-feed'
import { lockDataDirectory } from '../server/data-lock'
import { env } from '../server/env'
import { createFront, type Front } from '../server/front/front'
import { mediaStore } from '../server/media/store'
import { staffViewCookie, staffViewParameters } from '../server/staff-view-parameters'
import { checkTilesFile, tilesPath } from '../server/tiles-file'
import { buildIfNeeded } from './build-if-needed'

// The loader of TypeScript turns source maps on, for which the process would keep every bundle of Next twice: 30 MB.
process.setSourceMapsEnabled(false)

const directory = process.cwd()
const say = (text: string) => process.stdout.write(`${text}\n`)

/** Each feature says which parameters its pages know. */
const pageParameters: Readonly<Record<string, readonly string[]>> = {
  '/search': ['q'],
  '/compare': ['ids'],
  ...finderPageParameters,
  '/plan': planParameters,
  '/report': reportParameters,
}

/** Query parameters that change a public page; the front drops all others. The registry is read after the build made it. */
async function readKnownParameters(): Promise<(page: string) => readonly string[]> {
  const { getCategory } = await import('../features/listings/registry')
  return (page) => {
    const own = pageParameters[page]
    if (own) return own
    if (page.startsWith('/api/hsds')) return parameterNames
    const category = getCategory(page.slice(1))
    return category?.kind === 'directory' ? directoryParameters(category) : []
  }
}

/** The framework opens the data while it starts (instrumentation.ts) but does not wait for it. This does. */
function awaitPreparation(): Promise<PreparedData> {
  const data = new Promise<PreparedData>((done, failed) => {
    const shared = globalThis as { livingInJinanPreparation?: Preparation }
    shared.livingInJinanPreparation = { done, failed }
  })
  // The framework reports a failure as well, and may end first: nobody is left to hear of this one then.
  data.catch(() => {})
  return data
}

/** Pictures by their public names. */
async function readMedia(name: string): Promise<{ body: Buffer; type: string } | null> {
  const type = mediaType(name)
  const body = type && (await mediaStore().read(name))
  return body ? { body, type } : null
}

/** Drops the pages that other instances on the same server change. An embedded database has one instance. */
function followOthers(front: Front, log: FeedOptions['log']): Promise<ContentFeed> | null {
  const { databaseUrl: url, databaseListen: listen } = env()
  if (!url) return null
  return followContentChanges({ url, listen, onChange: front.publish, onGap: front.dropAll, log })
}

async function main(): Promise<void> {
  const settings = env()
  const tilesFile = settings.map?.kind === 'file' ? settings.map.file : undefined
  if (tilesFile) checkTilesFile(tilesFile)
  if (!settings.databaseUrl) lockDataDirectory(settings.dataDir)
  const built = buildIfNeeded(directory)
  if (built !== 0) process.exit(built)
  // next-auth believes the host of a request only when told to; the front sets it.
  process.env.AUTH_TRUST_HOST ??= 'true'
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  // Opening hours are computed with the clock of the process (lib/opening-hours.ts).
  process.env.TZ = 'Asia/Shanghai'
  if (!fs.existsSync(path.join(settings.dataDir, 'pg')) && !settings.databaseUrl) {
    say('First start: creating the database and filling it. This takes some seconds.')
  }
  const prepared = awaitPreparation()
  const { log } = await import('../server/log')
  const front = await createFront({
    directory,
    siteUrl: new URL(settings.siteUrl),
    locales,
    defaultLocale,
    staffLocales,
    staffCookies: ['next-auth.session-token', '__Secure-next-auth.session-token'],
    privatePaths: ['/admin', '/api'],
    machinePaths: [
      ...['/sitemap.xml', '/robots.txt', '/manifest.webmanifest', '/llms.txt'],
      ...['/api/hsds', '/api/hsds/*', '/api/export/*'],
    ],
    isPassedThrough: isDownload,
    answerPages: [...answerPages, ...planAnswerPages],
    unkeptPaths: reportPages,
    dataOrigins: settings.map?.kind === 'style' ? settings.map.origins : [],
    rangedFiles: tilesFile ? { [tilesPath]: tilesFile } : {},
    uncachedParameter: 'preview',
    staffView: { cookie: staffViewCookie, parameters: staffViewParameters },
    knownParameters: await readKnownParameters(),
    readMedia,
    maxBytes: settings.cacheBytes,
    trustProxy: settings.trustProxy,
    log,
  })
  const data = await prepared
  const feed = await followOthers(front, log)
  const port = await front.listen(settings.port, settings.host)
  say(`\nLiving in Jinan is ready: http://localhost:${port}`)
  if (data.setupToken) {
    say('There is no administrator yet. Open this link once to become the first one (valid for 72 hours):')
    say(`  http://localhost:${port}/en/admin/setup?token=${data.setupToken}`)
  }

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await front.close()
    await feed?.close()
    await data.close()
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
