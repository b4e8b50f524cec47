import { describe, expect, it } from 'vitest'
import { reportSchema, settlementSchema } from './schema'

const sent = { kind: 'closed', body: 'It has closed.', contact: '' }
const problemsOf = (input: object) =>
  reportSchema.safeParse({ ...sent, ...input }).error?.issues.map(({ path, message }) => [path[0], message]) ?? []

describe('what a visitor sends', () => {
  it('is a choice, a sentence in any script, and a way to ask back only if they want', () => {
    expect(reportSchema.parse(sent)).toEqual({ kind: 'closed', body: 'It has closed.', contact: null })
    expect(problemsOf({ body: '这家医院已经搬走了，现在是药店' })).toEqual([])
    for (const contact of ['reader@example.org', '+86 531 5550 0000', '(0531) 5550-0000']) {
      expect(reportSchema.parse({ ...sent, contact }).contact).toBe(contact)
    }
  })

  it('is refused with the field and the reason', () => {
    expect(problemsOf({ kind: 'x' })).toEqual([['kind', 'kind']])
    expect(problemsOf({ kind: undefined })).toEqual([['kind', 'kind']])
    expect(problemsOf({ body: '         too  ' })).toEqual([['body', 'short']])
    expect(problemsOf({ body: undefined })).toEqual([['body', 'short']])
    expect(problemsOf({ body: 'x'.repeat(1001) })).toEqual([['body', 'long']])
    expect(problemsOf({ contact: 'call me' })).toEqual([['contact', 'contact']])
  })

  it('counts a line break once, as browsers do, and drops signs no database keeps', () => {
    const body = `${'x'.repeat(997)}\r\n\u0000\u001byz`
    expect(reportSchema.parse({ ...sent, body }).body).toBe(`${'x'.repeat(997)}\nyz`)
  })
})

describe('an answer of staff', () => {
  const answer = { id: '01890a5d-ac96-774b-bcce-b302099a8057', state: 'RECEIVED', answer: ' ', answerLocale: 'zh' }
  it('may be silent where the page speaks for itself, and says why a report is rejected', () => {
    for (const outcome of ['CORRECTED', 'UNCONFIRMED']) {
      expect(settlementSchema.safeParse({ ...answer, outcome }).success).toBe(true)
    }
    for (const outcome of ['REJECTED', 'TAKEN_UP']) {
      expect(settlementSchema.safeParse({ ...answer, outcome }).error?.issues[0]).toMatchObject({
        path: ['answer'],
        message: 'answer-missing',
      })
    }
  })
})
