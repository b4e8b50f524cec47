import type { ReactNode } from 'react'
import type { FormField } from '@/features/revisions/form-field'

/** A fact to ask about, ready to show: everything the browser needs to go on without asking the server. */
export type RoundCard = {
  key: string
  /** What an answer says it is about. */
  target: { listingId: string; field: string; valueHash: string }
  name: string
  nameZh: string
  fact: string
  state: string
  /** As visitors see it. */
  value: ReactNode
  isKnown: boolean
  trust: ReactNode
  /** When and why it could not be confirmed the last time. */
  doubt: string | null
  /** Another change of the entry waits, and is what an edit is made from. */
  isPending: boolean
  phones: { href: string; number: string; label: string }[]
  sources: { url: string; title: string }[]
  /** In Chinese, sentence by sentence. */
  script: string[]
  editor: string
  fields: FormField[]
}

export type RoundWords = Record<
  | 'allDone'
  | 'cancel'
  | 'changed'
  | 'changedHint'
  | 'doubt'
  | 'doubtHint'
  | 'doneTitle'
  | 'draft'
  | 'failed'
  | 'how'
  | 'left'
  | 'more'
  | 'noPhone'
  | 'noSource'
  | 'note'
  | 'openEntry'
  | 'pending'
  | 'published'
  | 'save'
  | 'script'
  | 'shortcuts'
  | 'skip'
  | 'skipHint'
  | 'sources'
  | 'stillTrue'
  | 'stillTrueHint'
  | 'submitted'
  | 'undo'
  | 'undone'
  | 'doneCount'
  | 'outcome-confirmed'
  | 'outcome-changed'
  | 'outcome-not-confirmed',
  string
>
