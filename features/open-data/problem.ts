import type { Problem } from './schema'

export type ParameterError = { parameter: string; detail: string }

/** An answer that is not what was asked for, by RFC 9457. Its title is the same for all problems of its kind. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
  }
}

/** Parameters that cannot be used, each with what it should be. */
export function invalidParameters(errors: readonly ParameterError[]): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '),
    errors: [...errors],
  })
}

/** Nothing published has this id. @param what such as `service` */
export function notFound(what: string): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: `There is no published ${what} at this address.`,
  })
}

/** The database does not answer. */
export function databaseAway(): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail: 'The data cannot be read at the moment. Try again in a minute.',
  })
}

/** Too many large downloads from one network address. */
export function tooManyRequests(seconds: number): ProblemError {
  return new ProblemError({
    type: 'about:blank',
    title: 'Too Many Requests',
    status: 429,
    detail: `Too many downloads from your network address. Try again in ${seconds} seconds.`,
  })
}
