import 'server-only'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { Actor } from './actor'
import { authSecret } from './auth-secret'
import { clientAddress } from './client-address'
import { db } from './db'
import { env } from './env'
import { mustSetUpSecondFactor } from './second-factor'
import { beginSession, endSession, sessionSeconds } from './sign-in'

/** Settings of next-auth. The cookie holds a session id only; rights are read from the database at every request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/en/admin/sign-in' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        authorize(given, request) {
          const { headers } = request
          const userAgent = String(headers?.['user-agent'] ?? '')
          return beginSession(given, { address: clientAddress(headers), userAgent })
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

export type CurrentSession = {
  id: string
  actor: Actor
  /** Nothing but setting up the second factor is open to this person yet. */
  mustSetUpSecondFactor: boolean
}

async function touch(id: string, lastSeenAt: Date): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() < 60_000) return
  await (await db()).session.updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
}

/**
 * Who is signed in on this request, or null. Asked anew every time: a session ended, a user suspended or a role changed
 * takes effect at the next click.
 */
export async function currentSession(): Promise<CurrentSession | null> {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null
  if (!session?.sessionId) return null
  const found = await (await db()).session.findFirst({
    where: { id: session.sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { suspendedAt: null } },
    select: {
      id: true,
      lastSeenAt: true,
      user: { select: { id: true, name: true, role: true, languages: true, totpSecret: true } },
    },
  })
  if (!found) return null
  await touch(found.id, found.lastSeenAt)
  const { totpSecret, ...actor } = found.user
  const mustSetUp = mustSetUpSecondFactor({ role: actor.role, totpSecret }, env().requireSecondFactor)
  return { id: found.id, actor, mustSetUpSecondFactor: mustSetUp }
}

/** Who may act on this request, or null: nobody does before a second factor they need is set up. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession()
  return session && !session.mustSetUpSecondFactor ? session.actor : null
}
