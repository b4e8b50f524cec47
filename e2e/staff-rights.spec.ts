import type { Page } from '@playwright/test'
import { mayDo, roleOrder, routeRights } from '@/test/staff-rights'
import { sendReport } from './reports'
import { expect, readText, staffWords, test, whenReady } from './staff'
import { catchAction } from './staff-action'
import { control, createPublished, takeOff, textLabel } from './staff-editor'
import { addNotice } from './staff-notice'
import { addPicture } from './staff-pictures'
import { aMember } from './staff-team'

const t = staffWords('en')

/** The id of the first record a staff list links to. */
async function firstIn(page: Page, list: string): Promise<string> {
  await page.goto(list)
  const href = await page.getByRole('table').getByRole('link').first().getAttribute('href')
  return /[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? ''
}

test('Every staff screen opens for the roles of the table and is not there for the others', async ({
  page,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(240_000)
  await createPublished(page, 'offices')
  const listing = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const guide = await firstIn(page, '/en/admin/guides')
  await sendReport(visitor, 'emergency')
  const report = await firstIn(page, '/en/admin/reports')
  const rule = await firstIn(page, '/en/admin/policy?kind=unilateral-exemption')
  const term = await firstIn(page, '/en/admin/glossary')
  const picture = await addPicture(page)
  const notice = await addNotice(page)
  const check = expect.configure({ soft: true })
  for (const role of roleOrder) {
    const member = await aMember(page, browser, baseURL, role)
    for (const [route, marks] of Object.entries(routeRights)) {
      if (!/^[+-] /.test(marks)) continue
      const id =
        {
          people: member.id,
          guides: guide,
          policy: rule,
          media: picture,
          reports: report,
          glossary: term,
          notices: notice,
        }[route.split('/')[1] ?? ''] ?? listing
      const path = route
        .replace('[table]', 'rules')
        .replace('[kind]', 'listing')
        .replace('[id]', id)
        .replace('[language]', 'ko')
      const query =
        { '/listings/new': '?category=schools', '/policy/[table]/new': '?kind=transit-country' }[route] ?? ''
      const answer = await member.context.request.get(`/zh/admin${path}${query}`, { maxRedirects: 0 })
      check(answer.status(), `${role} ${route}`).toBe(mayDo(marks as '+ + + +', role) ? 200 : 404)
      if (role !== roleOrder[0]) continue
      const stranger = await visitor.get(`/zh/admin${path}${query}`, { maxRedirects: 0 })
      check(stranger.status(), `nobody ${route}`).toBe(307)
    }
    await member.context.close()
  }
  await page.goto(`/en/admin/listings/${listing}`)
  await whenReady(page)
  await takeOff(page)
})

test('A form that somebody of the wrong role sends by hand is refused and audited under their name', async ({
  page,
  context,
  browser,
  baseURL,
  visitor,
}) => {
  test.setTimeout(120_000)
  const { slug } = await createPublished(page, 'hospitals')
  const editorUrl = new URL(page.url()).pathname
  const publish = await catchAction(context, editorUrl, async (other) => {
    await control(other, textLabel('summary', 'en')).fill('Written by somebody who may not.')
    await other.getByRole('button', { name: t('editor.saveAndPublish') }).click()
  })
  const invite = await catchAction(context, '/en/admin/people', async (other) => {
    await other.getByLabel(t('people.name'), { exact: true }).fill('Test Intruder')
    await other.getByLabel(t('signIn.email')).fill('intruder@example.org')
    await other.getByRole('button', { name: t('people.inviteSubmit') }).click()
  })
  for (const role of ['TRANSLATOR', 'EDITOR'] as const) {
    const member = await aMember(page, browser, baseURL, role)
    for (const { url, headers, data } of [publish, invite]) {
      const answer = await member.context.request.post(url, { headers, data, maxRedirects: 0 })
      expect(answer.status()).toBeLessThan(500)
    }
    expect((await member.context.request.get('/api/audit')).status(), 'the log as a file').toBe(404)
    await member.context.close()
    await page.goto('/en/admin/audit?refused=yes')
    const theirs = page.getByRole('row').filter({ hasText: member.name })
    for (const action of ['listing-save-refused', 'user-invite-refused']) {
      await expect(theirs.filter({ hasText: t(`audit.actions.${action}`) }), action).toHaveCount(1)
    }
  }
  expect((await visitor.get('/api/audit')).status()).toBe(404)
  expect(await (await page.request.get('/api/audit?refused=yes')).text()).toContain('user.invite.refused')
  await page.goto('/en/admin/people')
  await expect(page.getByRole('row').filter({ hasText: 'intruder@example.org' })).toHaveCount(0)
  expect(await readText(visitor, `/en/hospitals/${slug}`)).not.toContain('Written by somebody')
  await page.goto(editorUrl)
  await whenReady(page)
  await takeOff(page)
})
