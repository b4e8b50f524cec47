import { expect, it } from 'vitest'
import { routeOf } from './site'

const site = {
  siteUrl: new URL('https://jinan.example'),
  locales: ['en', 'zh', 'de'],
  defaultLocale: 'en',
  staffLocales: ['en', 'zh'],
  privatePaths: ['/admin', '/api'],
  answerPages: [],
  unkeptPaths: [],
  machinePaths: ['/sitemap.xml', '/data/*', '/api/open/*'],
  uncachedParameter: 'preview',
  staffView: { cookie: 'staff-view', parameters: ['asOf'] },
  knownParameters: () => [],
}

it.each([
  ['/', { kind: 'root' }],
  ['/api/health', { kind: 'health' }],
  ['/api', { kind: 'api' }],
  ['/en/api/x', { kind: 'api' }],
  ['/_next/image', { kind: 'framework' }],
  ['/admin', { kind: 'staff', locale: undefined }],
  ['/zh/admin/users', { kind: 'staff', locale: 'zh' }],
  ['/de/admin/users', { kind: 'internal', locale: 'de' }],
  ['/de/administration', { kind: 'document', locale: 'de', bare: '/administration' }],
  ['/en/administration', { kind: 'document', locale: 'en', bare: '/administration' }],
  ['/en', { kind: 'document', locale: 'en', bare: '' }],
  ['/sitemap.xml', { kind: 'document', locale: undefined, bare: '/sitemap.xml', group: '/sitemap.xml' }],
  ['/data/listings.json', { kind: 'document', locale: undefined, bare: '/data/listings.json', group: '/data/*' }],
  ['/api/open/things', { kind: 'document', locale: undefined, bare: '/api/open/things', group: '/api/open/*' }],
  ['/api/opened', { kind: 'api' }],
  ['/en/missing', { kind: 'internal', locale: 'en' }],
  ['/go', { kind: 'neutral', bare: '' }],
  ['/go/hospitals/qilu', { kind: 'neutral', bare: '/hospitals/qilu' }],
  ['/gone', { kind: 'unknown' }],
  ['/EN', { kind: 'unknown' }],
  ['/english', { kind: 'unknown' }],
])('%s leads to %j', (path, route) => {
  expect(routeOf(path, site)).toEqual(route)
})
