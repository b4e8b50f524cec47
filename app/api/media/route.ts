import { addPicture } from '@/features/media/commands'
import { type ActionState, staffAction } from '@/server/action'
import { maximumPictureBytes } from '@/server/media/encode'
import { readBytes } from '@/server/request-body'

export const dynamic = 'force-dynamic'

/** What the sender calls the file, which is shown to staff and decides nothing. */
function fileNameOf(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}

/** A file that cannot be used is an answer, as in a form, and no failure of the request. */
function statusOf(state: ActionState): number {
  if (state.status === 'failed') return 500
  return state.status === 'refused' ? ({ 'signed-out': 401, 'not-allowed': 403 }[state.code as string] ?? 200) : 200
}

/**
 * Adds one picture to the library: the file is the body, its name the header `x-file-name`. A form would be read whole
 * into memory before anybody is asked who sends it.
 */
export async function POST(request: Request): Promise<Response> {
  const state = await staffAction('picture.add', new FormData(), async (actor) => {
    const detail = await addPicture(actor, {
      fileName: fileNameOf(request),
      bytes: await readBytes(request, maximumPictureBytes),
    })
    return { status: 'done', detail }
  })
  return Response.json(state, { status: statusOf(state) })
}
