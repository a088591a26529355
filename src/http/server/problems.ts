import type { FastifyReply } from 'fastify';
import type { Problem } from '#http';

/** Problems the gate itself gives; a room's own problems live in the room. */
export const signInNeeded: Problem = {
  status: 401,
  code: 'sign-in-needed',
  title: 'Please sign in first.',
};
export const notAllowed: Problem = {
  status: 403,
  code: 'not-allowed',
  title: 'Your account is not allowed to do this.',
};
/** Two people may use one phone: what one of them wrote never enters the other's record. */
export const otherRecord: Problem = {
  status: 409,
  code: 'other-record',
  title: 'This belongs to somebody else’s record. Sign in as them to send it.',
};
/** Nobody is asked how they are where nobody has made sure that help can be reached. */
export const notLive: Problem = {
  status: 409,
  code: 'not-live',
  title:
    'The clinic is not open to patients yet. Missing are verified crisis contacts: an administrator calls each number, marks it as verified, and then opens the clinic.',
};
export const foreignOrigin: Problem = {
  status: 403,
  code: 'foreign-origin',
  title: 'This request did not come from this site, so it was not carried out.',
};
export const noSuchPatient: Problem = {
  status: 404,
  code: 'not-found',
  title: 'There is no such person.',
};
export const tooManyCalls: Problem = {
  status: 429,
  code: 'too-many-calls',
  title: 'Too many calls in a short time. Please wait a moment.',
};

type AnyProblem = Omit<Problem, 'status'> & { readonly status: number };

/** Sends RFC 9457 problem details; never stored by caches. */
export function sendProblem(reply: FastifyReply, problem: AnyProblem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((text: unknown) => text as string)
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

const byErrorCode: Readonly<Record<string, Omit<Problem, 'status'>>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'wrong-content-type',
    title: 'The body must be JSON (content-type: application/json).',
  },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'too-large', title: 'The body is larger than allowed here.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'invalid-input',
    title: 'The body is not as long as announced.',
  },
  FST_ERR_BAD_URL: { code: 'invalid-input', title: 'The address is not valid.' },
};

/** A 4xx thrown by the framework (too large, wrong type, broken address), in our own words. */
export function problemOf(error: { statusCode?: number; code?: string }): AnyProblem | null {
  const status = error.statusCode ?? 500;
  if (status < 400 || status > 499) return null;
  const known = byErrorCode[error.code ?? ''];
  return known === undefined
    ? { status, code: 'invalid-input', title: 'The request is not valid.' }
    : { status, ...known };
}

/** PostgreSQL's code for a value that must be unique and is not. */
const notUnique = '23505';

const taken: AnyProblem = {
  status: 409,
  code: 'taken',
  title:
    'This is taken already, or somebody else did the same at this very moment. Nothing was changed.',
};

/**
 * Two people can do the same thing at once however carefully a room looks first; the database then keeps
 * one of the two, and the other is told so.
 */
export function conflictOf(error: { name?: string; code?: string }): AnyProblem | null {
  return error.name === 'PostgresError' && error.code === notUnique ? taken : null;
}

export const ourFault: AnyProblem = {
  status: 500,
  code: 'our-fault',
  title: 'Something went wrong on our side. Nothing was lost; please try again.',
};
