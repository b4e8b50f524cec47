import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth'
import { readFormBody } from '@/server/request-body'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions())
}

/** The library takes forms and JSON and throws at what is neither. */
async function isReadable(request: NextRequest): Promise<boolean> {
  const copy = request.clone()
  if (!copy.headers.get('content-type')?.startsWith('application/json')) return (await readFormBody(copy)) !== null
  return copy.json().then(
    () => true,
    () => false,
  )
}

async function post(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isReadable(request))) return new Response('The body cannot be read.', { status: 400 })
  return handler(request, context)
}

export { handler as GET, post as POST }
