import { saveSettings } from '@/features/settings/commands'
import { readSettings } from '@/features/settings/queries'
import { type Call, call } from './guidance-calls'

/** What the rows of the table of rights about settings call. */
export const settingsCalls: Record<string, Record<string, Call>> = {
  'settings/saveSettings': {
    'as they are': call('settings.save', async () => {
      const { facts, revision } = await readSettings()
      return (actor) => saveSettings(actor, revision, facts)
    }),
  },
}
