/** The kinds of blocks a guide is made of, in the order in which an editor offers them. */
export const blockKinds = [
  'glance',
  'steps',
  'documents',
  'checklist',
  'fees',
  'times',
  'penalties',
  'offices',
  'points',
  'warnings',
  'unknown',
  'questions',
  'words',
] as const
export type BlockKind = (typeof blockKinds)[number]

export type TextPart = 'title' | 'text'

/** Which texts an item of a kind has. `needed` ones must exist in English before a guide is published. */
export const itemParts: Readonly<Record<BlockKind, { needed: readonly TextPart[]; optional: readonly TextPart[] }>> = {
  glance: { needed: ['text'], optional: [] },
  steps: { needed: ['title', 'text'], optional: [] },
  documents: { needed: ['title'], optional: ['text'] },
  checklist: { needed: ['title'], optional: ['text'] },
  fees: { needed: ['title'], optional: ['text'] },
  times: { needed: ['title'], optional: ['text'] },
  penalties: { needed: ['title', 'text'], optional: [] },
  offices: { needed: ['text'], optional: [] },
  points: { needed: ['text'], optional: [] },
  warnings: { needed: ['text'], optional: [] },
  unknown: { needed: ['text'], optional: [] },
  questions: { needed: ['title', 'text'], optional: [] },
  words: { needed: ['title'], optional: [] },
}

/** What a box of the "at a glance" block is about; its label is an interface word. */
export const glanceRoles = ['deadline', 'where', 'fee', 'duration', 'late', 'help'] as const
export type GlanceRole = (typeof glanceRoles)[number]

/** How a document must be brought. */
export const documentForms = ['original', 'copy', 'translation', 'legalisation', 'photo'] as const
export type DocumentForm = (typeof documentForms)[number]

/** Phone lines a text may name. They are dialled as written, from anywhere in the country. */
export const phoneLines = ['12367', '12345', '110', '119', '120', '122'] as const
export type PhoneLine = (typeof phoneLines)[number]

/** The situations of life guides are sorted under. */
export const topics = ['entry', 'stay', 'work', 'family', 'everyday', 'business', 'leaving'] as const
export type Topic = (typeof topics)[number]
