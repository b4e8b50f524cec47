import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { shanghaiDay } from '@/lib/shanghai-day'
import { authSecret } from './auth-secret'
import { db } from './db'

type Rule = { name: string; points: number; seconds: number }

/** How often something may be tried before a pause, each counted under a key of its own. */
const rules = {
  /** Wrong codes of one account. With a window of three codes a guess is right once in 333,333. */
  secondFactor: { name: 'second-factor', points: 5, seconds: 15 * 60 },
  /** Wrong present passwords of somebody who is signed in. */
  password: { name: 'password', points: 5, seconds: 15 * 60 },
  /** One-time links opened from one network address. */
  link: { name: 'account-link', points: 20, seconds: 15 * 60 },
  /** Messages with a link to one e-mail address, and asked for from one network address. */
  resetAccount: { name: 'reset-account', points: 3, seconds: 60 * 60 },
  resetAddress: { name: 'reset-address', points: 10, seconds: 60 * 60 },
  /** Reports of visitors from one network address, behind which may be a whole dormitory. */
  report: { name: 'report', points: 10, seconds: 60 * 60 },
} as const satisfies Record<string, Rule>
export type AttemptRule = keyof typeof rules

/** Wrong passwords allowed before a pause, for one account and for one network address. */
const signInRules: readonly Rule[] = [
  { name: 'sign-in-account', points: 5, seconds: 15 * 60 },
  { name: 'sign-in-address', points: 30, seconds: 15 * 60 },
]

async function limiter(rule: Rule): Promise<RateLimiterPrisma> {
  return new RateLimiterPrisma({
    storeClient: await db(),
    keyPrefix: rule.name,
    points: rule.points,
    duration: rule.seconds,
    blockDuration: rule.seconds,
  })
}

/**
 * Neither an e-mail address nor a network address is written down as it is. There are few enough network addresses to
 * try them all, so the hash has a key, and another one each day: what was counted on two days cannot be put together.
 */
function keyOf(value: string): string {
  return createHmac('sha256', authSecret())
    .update(`${shanghaiDay(new Date())} ${value.toLowerCase()}`)
    .digest('hex')
}

async function consume(rule: Rule, key: string): Promise<number> {
  try {
    await (await limiter(rule)).consume(keyOf(key))
    return 0
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
    throw rejection
  }
}

/**
 * Counts one attempt to sign in.
 * @returns seconds to wait, or 0 if it may go on
 */
export async function countSignIn(email: string, address: string): Promise<number> {
  const keys = [email, address]
  for (const [index, rule] of signInRules.entries()) {
    const seconds = await consume(rule, keys[index] ?? '')
    if (seconds > 0) return seconds
  }
  return 0
}

/**
 * Counts one attempt of another kind.
 * @param key whose attempts are counted: an id, an e-mail or a network address
 * @returns seconds to wait, or 0 if it may go on
 */
export function countAttempt(rule: AttemptRule, key: string): Promise<number> {
  return consume(rules[rule], key)
}

/** After an attempt that was right: forgets the wrong ones. */
export async function forgetAttempts(rule: AttemptRule, key: string): Promise<void> {
  await (await limiter(rules[rule])).delete(keyOf(key))
}

/** After a right password: forgets the wrong ones of the account, and takes this attempt off the address. */
export async function forgetSignIns(email: string, address: string): Promise<void> {
  const [account, network] = signInRules
  if (account) await (await limiter(account)).delete(keyOf(email))
  if (network) await (await limiter(network)).reward(keyOf(address))
}

/** Large downloads allowed from one network address; everything smaller is cheap. */
export const downloadsPerMinute = 60
const downloadRule: Rule = { name: 'download', points: downloadsPerMinute, seconds: 60 }

/**
 * Counts one large download.
 * @returns seconds to wait, or 0 if it may go on
 */
export async function countDownload(address: string): Promise<number> {
  try {
    await (await limiter(downloadRule)).consume(keyOf(address))
    return 0
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
    throw rejection
  }
}
