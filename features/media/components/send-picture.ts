/** What became of one uploaded file. */
export type Sent =
  | { status: 'done'; detail: { hash: string; isNew: boolean } }
  | { status: 'refused'; code: string; detail: { problem?: string } }
  | { status: 'failed' }

function read(text: string): Sent {
  try {
    return JSON.parse(text) as Sent
  } catch {
    return { status: 'failed' }
  }
}

/**
 * Sends one file to the library. One that is too large is not sent at all.
 * @param onShare told how much has arrived, 0 to 1
 */
export function sendPicture(file: File, maximumBytes: number, onShare: (share: number) => void): Promise<Sent> {
  if (file.size > maximumBytes) {
    return Promise.resolve({ status: 'refused', code: 'picture-refused', detail: { problem: 'too-large' } })
  }
  return new Promise((resolve) => {
    // `fetch` does not tell how far an upload is.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/media')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(read(request.responseText))
    request.onerror = () => resolve({ status: 'failed' })
    request.send(file)
  })
}
