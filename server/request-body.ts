/**
 * The form in a request's body; null when the body is of another kind or broken, which whoever sends it may make it.
 * The platform throws there, and nothing it throws tells that apart from a fault of ours.
 */
export function readFormBody(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null)
}

/**
 * The bytes of a request's body; of one with more than `most`, as many as show that it is too large. The rest is read
 * and dropped, so that the answer arrives.
 */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    if (bytes <= most) chunks.push(chunk)
    bytes += chunk.byteLength
  }
  return Buffer.concat(chunks)
}
