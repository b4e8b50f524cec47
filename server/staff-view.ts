import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { isPartialDate } from '@/lib/partial-date'
import type { Day } from '@/lib/shanghai-day'
import { currentActor } from './auth'
import { staffViewCookie } from './staff-view-parameters'

/** Another state of the public site: as it will be, or was, on a day; with the policy that waits to be published. */
export type StaffView = { day: Day; drafts: boolean }

const viewSchema = z.object({
  asOf: z.string().refine((text) => text.length === 10 && isPartialDate(text)),
  drafts: z.enum(['yes', '']).default(''),
})

/** Reads what the front keeps in the cookie. Null for anything that is not a day. */
export function parseStaffView(cookie: string | undefined): StaffView | null {
  const parsed = viewSchema.safeParse(Object.fromEntries(new URLSearchParams(cookie ?? '')))
  return parsed.success ? { day: parsed.data.asOf, drafts: parsed.data.drafts === 'yes' } : null
}

/** The cookie of this request. Null outside of one: data is read at the start and in tests as well. */
async function sentCookie(): Promise<string | undefined> {
  try {
    return (await cookies()).get(staffViewCookie)?.value
  } catch {
    return undefined
  }
}

/**
 * The state of the public site this request asks for, or null for the site as it is. Only who is signed in sees
 * another: for everybody else the cookie means nothing. Once for each request.
 */
export const staffView = cache(async (): Promise<StaffView | null> => {
  const view = parseStaffView(await sentCookie())
  return view && (await currentActor()) ? view : null
})
