import { canArchive, canEditListings, canReview } from '@/features/accounts/policy'
import type { Actor } from '@/server/actor'

/** A picture in the library is seen by staff only, so whoever writes entries may add one. */
export const canAddPictures = canEditListings

/**
 * Whether somebody may change what is said about a picture. What visitors see changes at once, without a draft, so it
 * is for those who publish.
 */
export function canDescribePicture(actor: Actor, isPublic: boolean): boolean {
  return isPublic ? canReview(actor) : canEditListings(actor)
}

/** Deleting brings nothing back. */
export const canDeletePictures = canArchive
