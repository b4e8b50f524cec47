import { buildIfNeeded } from '../scripts/build-if-needed'
import { isSeeded, makeSeededData } from './seeded-data'

/** Once before all browser tests, so that the portals find a build and data instead of each making its own. */
export default async function build(): Promise<void> {
  const status = buildIfNeeded(process.cwd())
  if (status !== 0) throw new Error(`the build ended with ${status}`)
  if (!isSeeded()) await makeSeededData()
}
