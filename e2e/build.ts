import { buildIfNeeded } from '../scripts/build-if-needed'

/** Once before all browser tests, so that the portals of the workers find a build instead of each making one. */
export default function build(): void {
  const status = buildIfNeeded(process.cwd())
  if (status !== 0) throw new Error(`the build ended with ${status}`)
}
