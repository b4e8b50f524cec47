import 'server-only'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Actor } from './actor'
import { recordAudit } from './audit'
import { authSecret } from './auth-secret'
import { db } from './db'
import { isPassword } from './password'
import { countSignIn, forgetSignIns } from './throttle'

/** A member of staff stays signed in for one working day. */
const sessionSeconds = 10 * 60 * 60

const credentials = z.object({ email: z.email().max(200), password: z.string().min(1).max(200) })

type Header = Record<string, string | string[] | undefined>

function addressOf(headers: Header | undefined): string {
  const forwarded = headers?.['x-forwarded-for']
  const all = Array.isArray(forwarded) ? forwarded[0] : forwarded
  return all?.split(',')[0]?.trim() ?? 'unknown'
}

async function beginSession(email: string, password: string, address: string) {
  const prisma = await db()
  if ((await countSignIn(email, address)) > 0) throw new Error('throttled')
  const user = await prisma.user.findUnique({ where: { email: email.toLowerCase() } })
  const right = await isPassword(user?.passwordHash ?? null, password)
  if (!user || !right || user.suspendedAt) {
    await prisma.$transaction((tx) =>
      recordAudit(tx, { actorId: null, action: 'session.refused', entityType: 'user', entityId: user?.id ?? null }),
    )
    return null
  }
  await forgetSignIns(email, address)
  const session = await prisma.$transaction(async (tx) => {
    const created = await tx.session.create({
      data: { userId: user.id, expiresAt: new Date(Date.now() + sessionSeconds * 1000) },
    })
    await recordAudit(tx, { actorId: user.id, action: 'session.begin', entityType: 'session', entityId: created.id })
    return created
  })
  return { id: user.id, sessionId: session.id }
}

/** Settings of next-auth. The cookie holds a session id only; rights are read from the database at every request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/en/admin/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const parsed = credentials.safeParse(given)
          if (!parsed.success) return null
          return beginSession(parsed.data.email, parsed.data.password, addressOf(request.headers))
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user && 'sessionId' in user) token.sessionId = user.sessionId
        return token
      },
      session({ session, token }) {
        return { ...session, sessionId: token.sessionId }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === 'string') await endSession(token.sessionId)
      },
    },
  }
}

async function endSession(id: string): Promise<void> {
  await (await db()).$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) return
    const session = await tx.session.findUnique({ where: { id }, select: { userId: true } })
    await recordAudit(tx, {
      actorId: session?.userId ?? null,
      action: 'session.end',
      entityType: 'session',
      entityId: id,
    })
  })
}

/**
 * Who is signed in on this request, or null. Asked anew every time: a session ended, a user suspended or a role changed
 * takes effect at the next click.
 */
export async function currentActor(): Promise<Actor | null> {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null
  if (!session?.sessionId) return null
  const found = await (await db()).session.findFirst({
    where: { id: session.sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { suspendedAt: null } },
    select: { user: { select: { id: true, name: true, role: true, languages: true } } },
  })
  return found?.user ?? null
}
