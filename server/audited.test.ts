import { expect, it } from 'vitest'
import english from '@/messages/admin/en.json'
import chinese from '@/messages/admin/zh.json'
import { auditedObjects, objectOfAct } from './audited'

it('names everything the audit log can be about in both staff languages', () => {
  for (const words of [english, chinese]) {
    expect(Object.keys(words.audit.objects).sort()).toEqual([...auditedObjects].sort())
  }
})

it('tells by the name of an act what it is about, also where the two are called differently', () => {
  expect(objectOfAct('guide.translate')).toBe('guide')
  expect(objectOfAct('policy-rule.save')).toBe('policy-rule')
  expect(objectOfAct('account.password')).toBe('user')
  expect(objectOfAct('xliff.import')).toBe('system')
})
