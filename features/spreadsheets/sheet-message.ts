/** One line of the answer to a file: how far the work is, or how it ended. */
export type SheetMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; id: string }
  | { kind: 'problem'; text: string }

/** Reads an answer line by line while it arrives. @returns the last message, or null when the answer broke off */
export async function readMessages(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: SheetMessage) => void,
): Promise<SheetMessage | null> {
  let [rest, last]: [string, SheetMessage | null] = ['', null]
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return last?.kind === 'progress' ? null : last
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last = JSON.parse(line) as SheetMessage
      onMessage(last)
    }
  }
}
