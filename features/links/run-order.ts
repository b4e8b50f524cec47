/** Looked at so recently, a link is left alone: a run that was cut short goes on with the others. */
const recently = 3_600_000

/**
 * Links to look at, by host, the longest unseen first. Those of one host are asked one after another.
 * @param links each with the time of its last look
 */
export function linksByHost(
  links: readonly { url: string; checkedAt: Date | null }[],
  now: Date,
): [host: string, urls: string[]][] {
  const due = links
    .filter(({ checkedAt }) => !checkedAt || now.getTime() - checkedAt.getTime() > recently)
    .sort((a, b) => (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0))
  const hosts = new Map<string, string[]>()
  for (const { url } of due) {
    const { host } = new URL(url)
    hosts.set(host, [...(hosts.get(host) ?? []), url])
  }
  return [...hosts]
}
