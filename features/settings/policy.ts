import { canManagePeople } from '@/features/accounts/policy'

/** Settings are public on every page and nobody reviews them: administrators only. */
export const canChangeSettings = canManagePeople
