import { Prisma } from '@/generated/prisma/client'
import { type ListingContent, type LocaleTexts, textFields } from './schema'

/** The columns of a listing that its content decides. */
export function listingColumns(content: ListingContent) {
  return {
    category: content.category,
    slug: content.slug,
    confidence: content.confidence,
    district: content.district,
    area: content.area,
    latitude: content.point?.lat ?? null,
    longitude: content.point?.lng ?? null,
    pointPrecision: content.point?.precision ?? null,
    pointBasis: content.point?.basis ?? null,
    address: content.address,
    phones: content.phones,
    website: content.website,
    email: content.email,
    wechat: content.wechat,
    hours: content.hours ?? Prisma.DbNull,
    languages: content.languages,
    attributes: content.attributes as Prisma.InputJsonObject,
    internalNote: content.internalNote,
  }
}

function textRow(listingId: string, locale: string, texts: LocaleTexts) {
  const provenance = Object.fromEntries(
    textFields.flatMap((field) => {
      const text = texts[field]
      return text ? [[field, { origin: text.origin, sourceHash: text.sourceHash, editorId: text.editorId }]] : []
    }),
  )
  return {
    listingId,
    locale,
    name: texts.name?.value ?? '',
    summary: texts.summary?.value ?? null,
    description: texts.description?.value ?? null,
    address: texts.address?.value ?? null,
    notes: texts.notes?.value ?? null,
    provenance,
  }
}

/** The rows of `ListingText` for a content. */
export function listingTextRows(listingId: string, content: ListingContent) {
  return Object.entries(content.texts).flatMap(([locale, texts]) => (texts ? [textRow(listingId, locale, texts)] : []))
}
