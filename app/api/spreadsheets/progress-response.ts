import { randomUUID } from 'node:crypto'
import type { StaffWords } from '@/features/spreadsheets/columns'
import type { OnProgress } from '@/features/spreadsheets/commands'
import type { SheetMessage } from '@/features/spreadsheets/sheet-message'
import { FileProblem } from '@/features/spreadsheets/sheet-problem'
import type { StaffLocale } from '@/i18n/locales'
import { Refusal } from '@/server/errors'
import { log } from '@/server/log'

type Words = StaffWords[StaffLocale]

/** Why the work ended, in words; what nobody expected is logged with an id. */
function problemOf(t: Words, error: unknown): SheetMessage {
  if (error instanceof FileProblem) {
    return { kind: 'problem', text: t(`spreadsheets.fileProblems.${error.code}`, error.detail) }
  }
  if (error instanceof Refusal) return { kind: 'problem', text: t(`errors.${error.code}`) }
  const errorId = randomUUID().slice(0, 8)
  log.error({ errorId, error: error instanceof Error ? error.stack : String(error) }, 'spreadsheet failed')
  return { kind: 'problem', text: t('spreadsheets.failed', { id: errorId }) }
}

/**
 * Runs work that takes long and tells, line by line, how far it is and at last how it ended. The work goes on when the
 * reader has gone: what it writes, it writes whole.
 * @param work gives the id of the report
 */
export function progressResponse(t: Words, work: (onProgress: OnProgress) => Promise<string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOpen = true
      const say = (message: SheetMessage) => {
        if (!isOpen) return
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(message)}\n`))
        } catch {
          isOpen = false
        }
      }
      const onProgress = (done: number, total: number) => say({ kind: 'progress', done, total })
      const end = await work(onProgress).then(
        (id): SheetMessage => ({ kind: 'done', id }),
        (error) => problemOf(t, error),
      )
      say(end)
      if (isOpen) controller.close()
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}
