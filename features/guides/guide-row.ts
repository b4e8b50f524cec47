import type { GuideRow, StaffGuideRow } from './guide-view'
import type { GuideContent, GuideTexts } from './schema'
import type { GuideTextRow } from './text-view'

/** The columns of a guide that its content decides. */
export function guideColumns({ slug, topic, position, reviewedOn, reviewDue, blocks }: GuideContent) {
  return { slug, topic, position, reviewedOn, reviewDue, blocks }
}

function textRow(guideId: string, locale: string, texts: GuideTexts) {
  const entries = Object.entries(texts)
  return {
    guideId,
    locale,
    texts: Object.fromEntries(entries.map(([id, { value }]) => [id, value])),
    provenance: Object.fromEntries(
      entries.map(([id, { origin, sourceHash, editorId }]) => [id, { origin, sourceHash, editorId }]),
    ),
  }
}

/** The rows of `GuideText` for a content. */
export function guideTextRows(guideId: string, { texts }: GuideContent) {
  return Object.entries(texts).flatMap(([locale, own]) => (own ? [textRow(guideId, locale, own)] : []))
}

/** A content in the shape of a public guide, so that a preview cannot differ from the page. */
export function draftRow(content: GuideContent): GuideRow {
  return { ...content, publishedAt: null, texts: guideTextRows('', content) as unknown as GuideTextRow[] }
}

type StoredGuide = Omit<StaffGuideRow, 'name' | 'nameZh' | 'hasPendingChange'> & {
  revision: number
  publishedRevision: number | null
  texts: readonly { locale: string; texts: unknown }[]
}

/** The row of the list of staff that a stored guide makes, with its titles in English and Chinese. */
export function staffGuideRow({ texts, revision, publishedRevision, ...row }: StoredGuide): StaffGuideRow {
  const title = (locale: string) =>
    (texts.find((own) => own.locale === locale)?.texts as Record<string, string> | undefined)?.title ?? ''
  return {
    ...row,
    name: title('en'),
    nameZh: title('zh'),
    hasPendingChange: publishedRevision !== null && revision > publishedRevision,
  }
}
