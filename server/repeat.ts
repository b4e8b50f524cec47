import 'server-only'
import { log } from './log'

/**
 * Runs a piece of work again and again while the process lives, never twice at a time. A failure is logged, and the
 * work is tried again the next time.
 * @param name for the log
 * @returns stops it
 */
export function repeat(name: string, seconds: number, work: () => Promise<unknown>): () => void {
  let isRunning = false
  const timer = setInterval(async () => {
    if (isRunning) return
    isRunning = true
    try {
      await work()
    } catch (error) {
      log.error({ work: name, error: error instanceof Error ? error.message : String(error) }, 'repeated work failed')
    } finally {
      isRunning = false
    }
  }, seconds * 1000)
  timer.unref()
  return () => clearInterval(timer)
}
