import { expect, it } from 'vitest'
import { deviceOf } from './device'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36'

it.each([
  [chrome, 'Chrome, Windows'],
  [`${chrome} Edg/142.0`, 'Edge, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Mobile MicroMessenger/8.0',
    'WeChat, iPhone',
  ],
  ['curl/8.0', ''],
  ['', ''],
])('A member of staff who signs in with %j reads “%s” in the list', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
