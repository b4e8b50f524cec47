import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MAX_URL_LENGTH } from '@/server/front/key'
import { makeStamp } from './form-stamp'
import { openDraft, type ReportDraft, sealDraft } from './sealed-draft'

const draft = (values: Partial<ReportDraft['values']> = {}): ReportDraft => ({
  values: { kind: 'closed', body: 'Made up', contact: 'reader@example.org', ...values },
  problems: { body: 'short' },
  form: makeStamp(new Date('2026-11-26T08:00:00Z')),
})

describe('a draft in an address', () => {
  it('comes back whole, line breaks and all', () => {
    const typed = draft({ body: 'العنوان\nخاطئ 😀' })
    expect(openDraft(sealDraft(typed))).toEqual(typed)
  })

  it('shows nothing of what was typed, and cannot be changed', () => {
    const sealed = sealDraft(draft())
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('example.org')
    const other = sealed[40] === 'A' ? 'B' : 'A'
    for (const spoilt of [`${sealed.slice(0, 40)}${other}${sealed.slice(41)}`, sealed.slice(4), 'x', '']) {
      expect(openDraft(spoilt)).toBeNull()
    }
  })

  it('fits an address even if the text is 1,000 different Chinese characters', () => {
    const body = String.fromCodePoint(...Array.from({ length: 1000 }, () => 0x4e00 + randomInt(20_000)))
    const address = `/zh/report?about=hospitals/${'x'.repeat(100)}&fact=attributes.internationalDepartment&draft=`
    expect(`${address}${sealDraft(draft({ body, contact: 'x'.repeat(100) }))}`.length).toBeLessThan(MAX_URL_LENGTH)
  })
})
