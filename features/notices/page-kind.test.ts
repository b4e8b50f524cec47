import { expect, it } from 'vitest'
import { pageKind } from './page-kind'

it.each([
  ['', 'home'],
  ['?lang=x', 'home'],
  ['/hospitals?district=lixia', 'directories'],
  ['/hospitals/some-hospital', 'entries'],
  ['/hospitals/some-hospital/driver', 'entries'],
  ['/areas/cbd', 'areas'],
  ['/visa/finder?passport=DE', 'visa'],
  ['/apec-card', 'visa'],
  ['/guides/driving', 'guides'],
  ['/plan', 'guides'],
  ['/emergency', 'emergency'],
  ['/about', 'other'],
])('The page %s is of the kind %s', (path, kind) => expect(pageKind(path)).toBe(kind))
