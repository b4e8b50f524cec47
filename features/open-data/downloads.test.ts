import { expect, it } from 'vitest'
import { isDownload } from './downloads'

it.each([
  ['/api/export/hospitals.csv', '', true],
  ['/api/export/datapackage.json', '', false],
  ['/api/export/changes.atom', '', false],
  ['/api/hsds/services', '', false],
  ['/api/hsds/services', '?format=ndjson', true],
  ['/api/hsds/services', '?full=true&format=ndjson', true],
  ['/api/hsds/services', '?search=format=ndjson', false],
  ['/en/hospitals', '?format=ndjson', false],
])('%s%s is a download: %s', (path, search, expected) => {
  expect(isDownload(path, search)).toBe(expected)
})
