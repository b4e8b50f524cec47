import type { NextRequest } from 'next/server'
import { sendReport } from '@/features/reports/commands'
import { readStamp } from '@/features/reports/form-stamp'
import { envelopeSchema, type ReportInput, reportSchema } from '@/features/reports/schema'
import { type ReportDraft, sealDraft } from '@/features/reports/sealed-draft'
import { readSubject, reportQuery } from '@/features/reports/subject'
import { clientAddress } from '@/server/client-address'
import { Refusal } from '@/server/errors'
import { readFormBody } from '@/server/request-body'

const mostBytes = 32 * 1024

const goTo = (location: string) => new Response(null, { status: 303, headers: { location } })

type Problems = ReportDraft['problems']

/** What is the matter with what was typed, by field, or the report. */
function readReport(typed: ReportDraft['values']): { input: ReportInput } | { problems: Problems } {
  const parsed = reportSchema.safeParse(typed)
  if (parsed.success) return { input: parsed.data }
  return { problems: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message])) }
}

/** Whether a program seems to have sent it: too fast, or with the field that nobody sees. */
function readForm(form: string, nickname: string): { formId: string } | { problems: Problems } {
  const stamp = readStamp(form, new Date())
  if (!stamp) return { problems: { form: 'old' } }
  return stamp.isEarly || nickname !== '' ? { problems: { form: 'early' } } : { formId: stamp.formId }
}

/** Takes the form of a report. Answers with the way to its receipt, or back to the form with all that was typed. */
export async function POST(request: NextRequest): Promise<Response> {
  // No number at all is larger than this too.
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= mostBytes)) {
    return new Response('This is too long.', { status: 413 })
  }
  const body = (await readFormBody(request)) ?? new FormData()
  const sent = Object.fromEntries([...body].filter(([, value]) => typeof value === 'string'))
  const envelope = envelopeSchema.safeParse(sent)
  if (!envelope.success) return new Response('This is not the form of a report.', { status: 400 })
  const { locale, form, nickname, ...about } = envelope.data
  const values = { kind: '', body: '', contact: '', ...sent }
  const subject = readSubject(about.about, about.fact)
  const back = (problems: Problems) => {
    const query = reportQuery(subject.path, subject.fact)
    return goTo(`/${locale}/report${query}${query ? '&' : '?'}draft=${sealDraft({ values, problems, form })}`)
  }
  const report = readReport(values)
  if ('problems' in report) return back(report.problems)
  const shown = readForm(form, nickname)
  if ('problems' in shown) return back(shown.problems)
  try {
    const address = clientAddress(Object.fromEntries(request.headers))
    const number = await sendReport(report.input, { formId: shown.formId, subject, locale, address })
    return goTo(`/${locale}/report/${number}`)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'throttled') return back({ form: 'often' })
    throw error
  }
}
