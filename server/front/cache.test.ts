import { beforeEach, describe, expect, it } from 'vitest'
import { createCache, type PageCache, RETRY_AFTER_MS } from './cache'
import { SLOT_BYTES } from './slots'
import { createStored, type Stored } from './stored'

const clock = { now: 0 }
let failures: { key: string; served: boolean }[]
let cache: PageCache

const options = { now: () => clock.now, onFailure: (event: { key: string; served: boolean }) => failures.push(event) }

beforeEach(() => {
  clock.now = Date.UTC(2026, 10, 23, 4)
  failures = []
  cache = createCache({ ...options, maxBytes: 1e6 })
})

function stored(text: string): Stored {
  const upgrade = { afterHits: 3, effort: { brotli: 10, gzip: 9 } }
  return createStored({ status: 200, headers: [], body: Buffer.from(text), compressible: false, upgrade })
}

/** Gets a page whose render answers this text; tells how it came about and what it says. */
async function visit(key: string, text: string, from = cache): Promise<[string, string]> {
  const { state, value } = await from.get(key, key, async () => stored(text))
  return [state, (await value.variant('identity')).body.toString()]
}

const broken = () => Promise.reject(new Error('away'))

function held(): { render: () => Promise<Stored>; finish(text: string): void } {
  let finish = (_text: string) => {}
  const promise = new Promise<Stored>((resolve) => {
    finish = (text) => resolve(stored(text))
  })
  return { render: () => promise, finish: (text) => finish(text) }
}

describe('freshness', () => {
  it('refreshes an unnamed page behind the visitor within the window', async () => {
    await visit('/a', 'old')
    cache.publish({ paths: ['/b'] })
    expect(await visit('/a', 'new')).toEqual(['stale', 'old'])
    await new Promise(setImmediate)
    expect(await visit('/a', 'newest')).toEqual(['hit', 'new'])
  })

  it('renders before serving once the window is over', async () => {
    await visit('/a', 'old')
    cache.publish({ paths: [] })
    clock.now += 5000
    expect(await visit('/a', 'new')).toEqual(['miss', 'new'])
  })

  it('treats a new day in Shanghai as a change that names no page', async () => {
    await visit('/a', 'monday')
    clock.now = Date.UTC(2026, 10, 23, 16) + 1000
    expect(await visit('/a', 'tuesday')).toEqual(['stale', 'monday'])
    await visit('/b', 'x')
    clock.now += 6000
    expect(await visit('/a', 'never')).toEqual(['hit', 'tuesday'])
  })

  it('does not share a render that began before a publish, even one that names another page', async () => {
    const early = held()
    const first = cache.get('/a', '/a', early.render)
    await Promise.resolve()
    cache.publish({ paths: ['/b'] })
    expect(await visit('/a', 'after')).toEqual(['miss', 'after'])
    early.finish('before')
    await first
    expect(await visit('/a', 'x')).toEqual(['hit', 'after'])
  })

  it('keeps what an overtaken render brought only as a page of its time', async () => {
    const early = held()
    const first = cache.get('/a', '/a', early.render)
    await Promise.resolve()
    cache.publish({ paths: ['/a'] })
    early.finish('before')
    await first
    expect(await visit('/a', 'after')).toEqual(['miss', 'after'])
  })

  it('starts one refresh however many visitors find a page stale', async () => {
    await visit('/a', 'old')
    cache.publish({ paths: [] })
    const refresh = held()
    let renders = 0
    const render = () => {
      renders += 1
      return refresh.render()
    }
    const get = () => cache.get('/a', '/a', render)
    await Promise.all([get(), get(), get()])
    expect(renders).toBe(1)
  })
})

describe('failure', () => {
  it('falls back to the last good page and rests before the next attempt', async () => {
    await visit('/a', 'good')
    cache.publish({ paths: ['/a'] })
    expect((await cache.get('/a', '/a', broken)).state).toBe('stale-error')
    expect(failures).toMatchObject([{ key: '/a', served: true }])
    expect(await visit('/a', 'back')).toEqual(['stale-error', 'good'])
    clock.now += RETRY_AFTER_MS
    expect(await visit('/a', 'back')).toEqual(['miss', 'back'])
  })

  it('is tried again at once after a publish, which may have repaired it', async () => {
    await expect(cache.get('/a', '/a', broken)).rejects.toThrow('away')
    await expect(visit('/a', 'x')).rejects.toThrow('away')
    cache.publish({ paths: ['/a'] })
    expect(await visit('/a', 'repaired')).toEqual(['miss', 'repaired'])
  })
})

describe('the budget', () => {
  it('is kept by forgetting what was not asked for longest', async () => {
    const small = createCache({ ...options, maxBytes: 3 * (SLOT_BYTES + 1000) })
    for (const key of ['/a', '/b', '/c']) await visit(key, 'x'.repeat(1000), small)
    await visit('/a', 'x', small)
    await visit('/d', 'x'.repeat(1000), small)
    expect(small.stats().bytes).toBeLessThanOrEqual(3 * (SLOT_BYTES + 1000))
    expect((await visit('/a', 'y', small))[0]).toBe('hit')
    expect((await visit('/b', 'y', small))[0]).toBe('miss')
  })

  it('counts every form of a body that is held, and gives all of it back', async () => {
    const body = Buffer.from('words to compress '.repeat(200))
    const init = {
      status: 200,
      headers: [],
      compressible: true,
      upgrade: { afterHits: 9, effort: { brotli: 9, gzip: 9 } },
    }
    const { value } = await cache.get('/a', '/a', async () => createStored({ ...init, body }))
    const br = await value.variant('br')
    expect(cache.stats().bytes).toBe(SLOT_BYTES + br.body.length)
    const gzip = await value.variant('gzip')
    const plain = await value.variant('identity')
    expect(plain.body.equals(body)).toBe(true)
    expect(cache.stats().bytes).toBe(SLOT_BYTES + br.body.length + gzip.body.length + body.length)
    cache.publish({ paths: ['/a'] })
    const late = createStored({ ...init, body })
    await cache.get('/a', '/a', async () => late)
    cache.publish({ paths: ['/a'] })
    await visit('/a', 'tiny')
    // Somebody still being sent the page of before must not change the account.
    await late.variant('gzip')
    expect(cache.stats().bytes).toBe(SLOT_BYTES + 4)
  })

  it('still answers with a page larger than all of it', async () => {
    const tiny = createCache({ ...options, maxBytes: 10 })
    expect(await visit('/a', 'large enough', tiny)).toEqual(['miss', 'large enough'])
    expect(tiny.stats()).toMatchObject({ entries: 0, bytes: 0 })
  })
})

describe('a page that says until when it is right', () => {
  const minute = 60_000
  const until = (time: number) => async () => {
    const upgrade = { afterHits: 3, effort: { brotli: 10, gzip: 9 } }
    return createStored({
      ...{ status: 200, headers: [], compressible: false, upgrade },
      body: Buffer.from('open'),
      freshUntil: time,
    })
  }

  it('is served from the cache before that time, and rendered for the first visitor after it', async () => {
    const closing = clock.now + 30 * minute
    await cache.get('/a', '/a', until(closing))
    clock.now = closing - 1
    expect(await visit('/a', 'closed')).toEqual(['hit', 'open'])
    clock.now = closing
    expect(await visit('/a', 'closed')).toEqual(['miss', 'closed'])
    expect(await visit('/a', 'never asked')).toEqual(['hit', 'closed'])
  })

  it('is not shown after that time while it is refreshed, even within the window after a publish', async () => {
    const { value, slot } = await cache.get('/a', '/a', until(clock.now + minute))
    clock.now += minute
    cache.publish({ paths: ['/b'] })
    expect(cache.fresh(slot)).toBeUndefined()
    expect(value.freshUntil).toBe(clock.now)
    expect(await visit('/a', 'closed')).toEqual(['miss', 'closed'])
  })

  it('is better than an error when it cannot be rendered again', async () => {
    await cache.get('/a', '/a', until(clock.now + minute))
    clock.now += minute
    expect((await cache.get('/a', '/a', broken)).state).toBe('stale-error')
  })
})
