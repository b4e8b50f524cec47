import { checkSheet, commitSheet } from '@/features/spreadsheets/commands'
import { type Call, call } from './guidance-calls'
import { aSheet } from './sheets'
import { staffWords } from './staff-words'

const none = () => undefined

/** What the rows of the table of rights about spreadsheets call. */
export const sheetCalls: Record<string, Record<string, Call>> = {
  'spreadsheets/checkSheet': {
    'a file': call('spreadsheet.check', async () => (actor) => checkSheet(actor, aSheet(), staffWords, none)),
  },
  'spreadsheets/commitSheet': {
    // Whoever may not write could not have checked it either; the report is from when they still might.
    'a report': call('spreadsheet.import', async (actor) => {
      const id = await checkSheet({ ...actor, role: 'EDITOR' }, aSheet(), staffWords, none)
      return (who) => commitSheet(who, id, none)
    }),
  },
}
