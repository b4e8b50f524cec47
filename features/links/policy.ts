import { canEditListings } from '@/features/accounts/policy'

/** Looking at links and mending them is editing. */
export const canMendLinks = canEditListings
