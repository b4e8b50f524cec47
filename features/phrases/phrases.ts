/**
 * Sentences to show to somebody who reads Chinese, by where one stands. The words are messages, `phrases.<topic>.<key>`;
 * the Chinese one is what is shown large. No sentence states a fact: no fee, no period, no number.
 */
export const topics = {
  hospital: ['register', 'emergency', 'english', 'pain', 'allergy', 'write', 'records'],
  police: ['register', 'documents', 'here', 'landlord', 'moved', 'form'],
  school: ['parent', 'pickUp', 'appointment', 'admissions', 'call', 'sick'],
  landlord: ['rent', 'deposit', 'register', 'contract', 'repair', 'bills'],
  pharmacy: ['have', 'fever', 'cough', 'dose', 'prescription', 'child', 'pregnant'],
} as const satisfies Record<string, readonly string[]>

export type Topic = keyof typeof topics

export const topicNames = Object.keys(topics) as Topic[]

export function isTopic(name: string): name is Topic {
  return Object.hasOwn(topics, name)
}
