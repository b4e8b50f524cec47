/** Two fronts on one PostgreSQL server, one of which publishes. `INSTANCE_PUBLISHES` says how often; 500 for a long run. */
import fs from 'node:fs'
import http, { type ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { saveListing } from '@/features/listings/commands'
import type { ListingContent } from '@/features/listings/schema'
import { systemActor } from '@/server/actor'
import { type ContentFeed, followContentChanges } from '@/server/content-feed'
import { db } from '@/server/db'
import { createFront, type Front } from '@/server/front/front'
import { serverAddress } from './database'
import { aPublishedListing } from './factories'

const publishes = Number(process.env.INSTANCE_PUBLISHES ?? 25)
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

type Instance = { front: Front; feed: ContentFeed; port: number }

let directory: string
let listing: { id: string; content: ListingContent }
const instances: Instance[] = []

/** Renders what the database says now, as pages do. */
async function renderPhone(res: ServerResponse): Promise<void> {
  const row = await (await db()).listing.findUniqueOrThrow({ where: { id: listing.id } })
  res.setHeader('content-type', 'text/html; charset=utf-8')
  res.end(`<!DOCTYPE html><html lang="en"><body>${JSON.stringify(row.phones)}</body></html>`)
}

async function start(): Promise<Instance> {
  const front = await createFront({
    directory,
    siteUrl: new URL('http://portal.example'),
    locales: ['en'],
    defaultLocale: 'en',
    staffCookies: [],
    privatePaths: ['/api'],
    uncachedParameter: 'preview',
    staffView: { cookie: 'staff-view', parameters: [] },
    knownParameters: () => [],
    log: silent,
    upstream: { handler: (_req, res) => renderPhone(res), close: async () => {} },
  })
  const url = (await serverAddress()) ?? ''
  const feed = await followContentChanges({
    ...{ url, listen: true, log: silent },
    onChange: front.publish,
    onGap: front.dropAll,
  })
  return { front, feed, port: await front.listen(0, '127.0.0.1') }
}

function read({ port }: Instance): Promise<string> {
  return new Promise((resolve, reject) => {
    const target = { host: '127.0.0.1', port, path: `/en/hospitals/${listing.content.slug}`, agent: false }
    const request = http.get(target, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(text))))
    })
    request.on('error', reject)
  })
}

/** Milliseconds until an instance shows the text. */
async function timeUntilShown(instance: Instance, text: string): Promise<number> {
  const started = performance.now()
  while (!(await read(instance)).includes(text)) {
    if (performance.now() - started > 5000) throw new Error(`${text} was not shown within 5 s`)
  }
  return performance.now() - started
}

const onServer = inject('databaseTemplate').kind === 'server'

beforeAll(async () => {
  if (!onServer) return
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'several-instances-'))
  fs.mkdirSync(path.join(directory, 'public'))
  fs.mkdirSync(path.join(directory, '.next/static'), { recursive: true })
  listing = await aPublishedListing()
  // The last front made is the one the commands of this process announce to.
  instances.push(await start(), await start())
})

afterAll(async () => {
  for (const { front, feed } of instances) {
    await feed.close()
    await front.close()
  }
  if (directory) fs.rmSync(directory, { recursive: true })
})

describe.runIf(onServer)('Two instances on one server, under load', () => {
  it(
    `show ${publishes} publishes in a row: where it was published at once, on the other within a second`,
    async () => {
      const [other, publisher] = instances as [Instance, Instance]
      let busy = true
      const load = [other, publisher, other, publisher].map(async (instance) => {
        while (busy) await read(instance)
      })
      const times: number[] = []
      for (let number = 1; number <= publishes; number++) {
        const phone = `+86531${String(number).padStart(8, '0')}`
        const content = { ...listing.content, phones: [{ number: phone, label: 'switchboard' as const }] }
        await saveListing(systemActor, listing.id, number, { content, reason: null, publish: true })
        expect(await read(publisher)).toContain(phone)
        times.push(await timeUntilShown(other, phone))
      }
      busy = false
      await Promise.all(load)
      expect(Math.max(...times)).toBeLessThan(1000)
      // By notification; looking every second alone would take half a second on average.
      const median = times.sort((one, two) => one - two)[Math.floor(times.length / 2)]
      expect(median).toBeLessThan(200)
    },
    60_000 + publishes * 1000,
  )

  it('does not age its own other pages twice for one publish', async () => {
    const [, publisher] = instances as [Instance, Instance]
    const before = publisher.front.stats().version
    const { content, id } = listing
    await saveListing(systemActor, id, publishes + 1, { content, reason: null, publish: true })
    await timeUntilShown(instances[0] as Instance, content.phones?.[0]?.number ?? '')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(publisher.front.stats().version).toBe(before + 1)
  })
})
