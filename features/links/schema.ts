import { z } from 'zod'
import { linkStates } from './link-state'

/** What the screen of links is asked for. */
export const linkParameters = z.object({
  state: z.enum(linkStates).optional().catch(undefined),
  /** What the form to replace an address begins with. */
  replace: z.string().catch(''),
  by: z.string().catch(''),
  /** In how many places one was replaced just now. */
  replaced: z.coerce.number().int().positive().nullable().catch(null),
})

const webAddress = z.url({ protocol: /^https?$/, error: 'url' }).max(1000)

/** One address put in the place of another, wherever it is used. */
export const replacementSchema = z
  .object({ from: webAddress, to: webAddress })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'url' })

export type Replacement = z.infer<typeof replacementSchema>
