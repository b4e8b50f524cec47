import { expect, it } from 'vitest'
import english from '@/messages/admin/en.json'
import chinese from '@/messages/admin/zh.json'
import { auditedObjects } from './audited'

it('names everything the audit log can be about in both staff languages', () => {
  for (const words of [english, chinese]) {
    expect(Object.keys(words.audit.objects).sort()).toEqual([...auditedObjects].sort())
  }
})
