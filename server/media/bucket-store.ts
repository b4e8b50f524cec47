import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { mediaType } from '@/lib/media-name'
import type { MediaStore } from './store'

/** How a store that speaks S3 is reached. */
export type Bucket = { endpoint: string; name: string; region: string; accessKey: string; secret: string }

const timeoutMilliseconds = 20_000

/** Pictures in a bucket of a store that speaks S3, by path-style addresses. */
export function bucketStore(bucket: Bucket): MediaStore {
  const { accessKey: accessKeyId, secret: secretAccessKey, region } = bucket
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })

  async function ask(method: 'GET' | 'PUT' | 'DELETE', name: string, body?: Buffer): Promise<Response> {
    const type = mediaType(name)
    if (type === null) throw new Error(`"${name}" is no name of a picture`)
    const headers: Record<string, string> = {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...(body ? { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    }
    const response = await client.fetch(`${bucket.endpoint.replace(/\/$/, '')}/${bucket.name}/${name}`, {
      ...{ method, headers, cache: 'no-store', signal: AbortSignal.timeout(timeoutMilliseconds) },
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
    if (!response.ok && response.status !== 404) {
      throw new Error(`the store of pictures answered ${response.status} to ${method}`)
    }
    return response
  }

  return {
    async put(name, bytes) {
      const response = await ask('PUT', name, bytes)
      if (!response.ok) throw new Error('the store of pictures knows no such bucket')
    },
    async read(name) {
      if (mediaType(name) === null) return null
      const response = await ask('GET', name)
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null
    },
    async remove(name) {
      await ask('DELETE', name)
    },
  }
}
