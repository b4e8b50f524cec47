import type { TranslationState } from '@/features/freshness/translation-state'

/** How a state looks: what is current is calm, what changed or is missing asks to be seen. */
export const stateLooks: Record<TranslationState, string> = {
  missing: '',
  'source-changed': 'past',
  'machine-made': 'q',
  current: 'ok',
  original: 'ok',
}
