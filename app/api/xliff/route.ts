import { canTranslate } from '@/features/translations/policy'
import { importXliff } from '@/features/xliff/commands'
import { XliffError } from '@/features/xliff/document'
import { maximumBytes } from '@/features/xliff/open-document'
import { recordsToTranslate } from '@/features/xliff/queries'
import { parseXliffQuery } from '@/features/xliff/schema'
import { writeDocument } from '@/features/xliff/write-document'
import { shanghaiDay } from '@/lib/shanghai-day'
import { type ActionState, staffAction } from '@/server/action'
import { currentActor } from '@/server/auth'
import { readBytes } from '@/server/request-body'

export const dynamic = 'force-dynamic'

/** The texts of one language as an XLIFF 2.1 document, for whoever translates into it; for others nothing is here. */
export async function GET(request: Request): Promise<Response> {
  const query = parseXliffQuery(new URL(request.url).searchParams)
  const actor = await currentActor()
  if (!query || !actor || !canTranslate(actor, query.language)) return new Response(null, { status: 404 })
  const { language } = query
  const name = `living-in-jinan-${language}-${shanghaiDay(new Date())}.xlf`
  return new Response(writeDocument({ language, records: await recordsToTranslate(query) }), {
    headers: {
      'content-type': 'application/xliff+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}

async function readFile(request: Request, actor: Parameters<typeof importXliff>[0]): Promise<ActionState> {
  const bytes = await readBytes(request, maximumBytes)
  if (bytes.byteLength > maximumBytes)
    return { status: 'done', detail: { problem: 'too-large', line: null, words: '' } }
  try {
    const save = new URL(request.url).searchParams.get('save') === 'yes'
    return { status: 'done', detail: { result: await importXliff(actor, bytes, save) } }
  } catch (error) {
    if (!(error instanceof XliffError)) throw error
    return { status: 'done', detail: { problem: error.problem, line: error.line, words: error.detail } }
  }
}

/** Says what the file in the body would change; with `?save=yes` it is done. */
export async function POST(request: Request): Promise<Response> {
  const state = await staffAction('xliff.import', new FormData(), (actor) => readFile(request, actor))
  const refused =
    state.status === 'refused' ? ({ 'signed-out': 401, 'not-allowed': 403 }[state.code as string] ?? 409) : 200
  return Response.json(state, { status: state.status === 'failed' ? 500 : refused })
}
