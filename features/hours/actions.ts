'use server'

import { redirect } from 'next/navigation'
import { isStaffLocale } from '@/i18n/locales'
import { type ActionState, staffAction } from '@/server/action'
import { loadHolidayYear } from './commands'
import { holidayYearSchema } from './schema'

/** A notice has forty days and takes three kilobytes. */
const maximumBytes = 50_000

async function readFile(file: unknown): Promise<unknown> {
  if (!(file instanceof File) || file.size === 0 || file.size > maximumBytes) return null
  try {
    return JSON.parse(await file.text())
  } catch {
    return null
  }
}

/** Loads the holidays of a year from the file of the form. */
export async function loadHolidaysAction(_: ActionState, form: FormData): Promise<ActionState> {
  return staffAction('holidays.load', form, async (actor) => {
    const content = await readFile(form.get('file'))
    if (content === null) return { status: 'invalid', fieldErrors: { file: 'file' }, values: {} }
    const parsed = holidayYearSchema.safeParse(content)
    if (!parsed.success) {
      const fieldErrors = Object.fromEntries(
        parsed.error.issues.map(({ path, message }) => [path.map(String).join('.') || 'file', message]),
      )
      return { status: 'invalid', fieldErrors, values: {} }
    }
    await loadHolidayYear(actor, parsed.data)
    const locale = String(form.get('locale'))
    return redirect(`/${isStaffLocale(locale) ? locale : 'en'}/admin/holidays?loaded=${parsed.data.year}`)
  })
}
