import type { GuideContent, GuideTexts } from './schema'

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
