/**
 * `npm run links`: looks at every link of the public portal and keeps what was found, for a nightly timer. With the
 * embedded database only while the portal does not run; there the button of the staff screen does the same.
 */
import { performLinkRun, startLinkRun } from '../features/links/commands'
import { listLinks } from '../features/links/queries'
import { defaultLocale } from '../i18n/locales'
import { systemActor } from '../server/actor'
import { database } from '../server/db'
import { runCommand, say } from './command-line'

runCommand('npm run links', async (words, flags) => {
  if (words.length > 0 || flags.size > 0) return false
  const { close } = await database()
  try {
    await performLinkRun(await startLinkRun(systemActor))
    const links = await listLinks(defaultLocale, new Date())
    for (const { url, state } of links) if (state !== 'ok') say(`${state}\t${url}`)
    say(`${links.length} links, ${links.filter(({ state }) => state === 'broken').length} broken`)
    return true
  } finally {
    await close()
  }
})
