/**
 * Whether an address of the open data gives everything at once: it is written while it is read, kept by nobody, and
 * counted for each network address.
 * @param search the query with its `?`, or ''
 */
export function isDownload(path: string, search: string): boolean {
  if (path.startsWith('/api/export/')) return path.endsWith('.csv')
  return path.startsWith('/api/hsds/') && new URLSearchParams(search).get('format') === 'ndjson'
}
