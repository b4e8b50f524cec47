import { saveListing } from '@/features/listings/commands'
import { factHash } from '@/features/listings/facts'
import { changeFact, confirmFact, doubtFact, withdrawAnswer } from '@/features/verification/commands'
import type { FactAnswer } from '@/features/verification/schema'
import type { Actor } from '@/server/actor'
import { aPublishedListing, aUser } from './factories'
import { type Call, call } from './guidance-calls'

async function aFact() {
  const { id, content } = await aPublishedListing()
  const valueHash = factHash(content, 'phones')
  const answer: FactAnswer = { listingId: id, field: 'phones', valueHash, method: 'call', note: null }
  return { id, content, answer }
}

const onFact = (action: string, run: (actor: Actor, answer: FactAnswer) => Promise<unknown>) =>
  call(action, async () => {
    const { answer } = await aFact()
    return (actor) => run(actor, answer)
  })

/** What the rows of the table of rights about the verification round call. */
export const verificationCalls: Record<string, Record<string, Call>> = {
  'verification/confirmFact': { 'a public fact': onFact('listing.confirm-fact', confirmFact) },
  'verification/doubtFact': { 'a public fact': onFact('listing.doubt-fact', doubtFact) },
  'verification/changeFact': {
    // Another change waits, so that it is one act: alone, the value would be handed in for review as well.
    'a public fact': call('listing.save', async () => {
      const { id, content, answer } = await aFact()
      const pending = { content: { ...content, email: 'draft@example.org' }, reason: null, publish: false }
      await saveListing(await aUser('EDITOR'), id, 1, pending)
      const phones = [{ number: '+8653155500001', label: 'main' as const }]
      return (actor) => changeFact(actor, answer, 2, { ...content, phones })
    }),
  },
  'verification/withdrawAnswer': {
    'of another': call('listing.withdraw-answer', async () => {
      const { answer } = await aFact()
      const answerId = await doubtFact(await aUser('EDITOR'), answer)
      return (actor) => withdrawAnswer(actor, answerId)
    }),
  },
}
