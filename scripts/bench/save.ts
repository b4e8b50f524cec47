import { settingsFor } from './data'
import { runWorker, serverCode } from './processes'
import { median, quantile, type Row, row } from './report'

/** The median time of the command that saves and publishes a listing, among 10,000. */
export async function saveRow(dataDir: string): Promise<Row> {
  const times = await runWorker<number[]>('save-worker.ts', [], { execArgv: serverCode, env: settingsFor(dataDir) })
  const note = `p95 ${quantile(times, 0.95).toFixed(1)} ms, ${times.length} saves, the command alone`
  return row('save + publish, median', median(times), 'ms', { atMost: 57 }, 1, note)
}
