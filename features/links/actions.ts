'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, invalid, staffAction } from '@/server/action'
import { log } from '@/server/log'
import { performLinkRun, replaceLink, startLinkRun } from './commands'
import { replacementSchema } from './schema'

const listOf = (form: FormData) => {
  const locale = String(form.get('locale'))
  return `/${isStaffLocale(locale) ? locale : 'en'}/admin/links`
}

/** Begins to look at all links, and goes on after the answer. */
export async function checkLinksAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('link.check', form, async (actor) => {
    const id = await startLinkRun(actor)
    after(() =>
      performLinkRun(id).catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the look at all links broke off')
      }),
    )
    return redirect(listOf(form))
  })
}

/** Puts one address in the place of another everywhere. */
export async function replaceLinkAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('link.replace', form, async (actor) => {
    const parsed = replacementSchema.safeParse(Object.fromEntries(form))
    if (!parsed.success) return invalid(parsed.error.issues, form)
    const { places } = await replaceLink(actor, parsed.data)
    return redirect(`${listOf(form)}?replaced=${places}`)
  })
}
