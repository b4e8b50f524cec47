import { type FeedEntry, renderAtom } from './atom'
import { mainName, mainText, pagePath } from './entry'
import { lastChange, listRecentChanges, type RecentChange } from './queries'

/** Entries of the feed; who reads it less often than this many changes should ask for `modified_after` instead. */
const LENGTH = 100

function toFeedEntry(change: RecentChange): FeedEntry {
  if (change.kind === 'removed') return { kind: 'removed', id: change.id, updated: change.at }
  const { entry, fields } = change
  return {
    kind: 'changed',
    id: entry.id,
    path: pagePath(entry),
    title: mainName(entry),
    summary: mainText(entry, 'summary') ?? '',
    fields,
    updated: entry.lastModified,
  }
}

/** The feed of changes, in English. */
export async function changesFeed(siteUrl: string): Promise<string> {
  const [changed, changes] = await Promise.all([lastChange(), listRecentChanges(LENGTH)])
  return renderAtom(siteUrl, 'en', 'Living in Jinan: changes', changed, changes.map(toFeedEntry))
}
