import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Harness, startHarness } from './front-harness'
import { askedView, withView } from './staff-view'

const view = { cookie: 'staff-view', parameters: ['asOf', 'drafts'] }
const STAFF = { cookie: 'next-auth.session-token=x' }

describe('An address', () => {
  it('asks for a view with the parameters of views only', () => {
    expect(askedView('?q=a&drafts=yes&asOf=2027-01-15', view)).toBe('asOf=2027-01-15&drafts=yes')
  })

  it('asks for the site as it is with empty parameters', () => {
    expect(askedView('?asOf=', view)).toBe('')
  })

  it('says nothing of a view without them', () => {
    expect(askedView('?q=a', view)).toBeUndefined()
    expect(askedView('', view)).toBeUndefined()
  })

  it('cannot add a cookie of another name', () => {
    const asked = askedView('?asOf=1;next-auth.session-token=y', view) ?? ''
    expect(withView(STAFF.cookie, asked, view).split(';')).toHaveLength(2)
  })
})

describe('A member of staff who asks for a view', () => {
  let site: Harness
  beforeEach(async () => {
    site = await startHarness()
  })
  afterEach(() => site.close())

  it('gets the page rendered with it, and keeps it for the next page', async () => {
    const { headers } = await site.request('/en?asOf=2027-01-15', { headers: STAFF })
    expect(site.asked[0]?.url).toBe('/en')
    expect(site.asked[0]?.headers.cookie).toBe(`${STAFF.cookie}; staff-view=asOf%3D2027-01-15`)
    expect(headers['set-cookie']?.[0]).toContain('staff-view=asOf%3D2027-01-15; Path=/; Max-Age=36000; HttpOnly')
    expect(headers['cache-control']).toBe('private, no-store')
  })

  it('replaces the one asked for before, and ends it', async () => {
    const cookie = `${STAFF.cookie}; staff-view=asOf%3D2027-01-15`
    await site.request('/en?asOf=2028-01-15', { headers: { cookie } })
    expect(site.asked[0]?.headers.cookie).toBe(`${STAFF.cookie}; staff-view=asOf%3D2028-01-15`)
    const { headers } = await site.request('/en?asOf=', { headers: { cookie } })
    expect(site.asked[1]?.headers.cookie).toBe(STAFF.cookie)
    expect(headers['set-cookie']?.[0]).toContain('staff-view=; Path=/; Max-Age=0')
  })

  it('leaves the pages of visitors as they were', async () => {
    await site.request('/en')
    await site.request('/en?asOf=2027-01-15', { headers: STAFF })
    const { headers } = await site.request('/en')
    expect([headers['x-cache'], headers['set-cookie']]).toEqual(['hit', undefined])
  })
})

describe('A visitor who asks for a view', () => {
  it('gets the page everybody gets', async () => {
    const site = await startHarness()
    await site.request('/en')
    const { headers } = await site.request('/en?asOf=2027-01-15', { headers: { cookie: 'staff-view=asOf%3D2027' } })
    expect([headers['x-cache'], headers['set-cookie']]).toEqual(['hit', undefined])
    expect(site.asked).toHaveLength(1)
    await site.close()
  })
})
