import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type Actor, may, type PatientId, reaches, type SiteId } from '#access';
import type { Database } from '#database/server';
import type { Contract, Problem } from '#http';
import type { Instant } from '#kernel';
import type { Asked, Context, Route } from './handle.ts';
import { parseInput } from './input.ts';
import { logOf } from './log.ts';
import { cameFromHere } from './origin.ts';
import { sendValue } from './output.ts';
import {
  foreignOrigin,
  noSuchPatient,
  notAllowed,
  otherRecord,
  sendProblem,
  signInNeeded,
  tooManyCalls,
} from './problems.ts';

/** One line of the audit trail, as the gate knows it. Whose trail it joins is decided by the auditor. */
export type AuditLine = {
  readonly actor: Actor;
  readonly action: string;
  readonly patientId: PatientId | null;
  readonly requestId: string;
  readonly at: Instant;
  readonly reads: boolean;
};

export type Watched = {
  readonly database: Database;
  /** Called once the handler is through: writes the line unless a write already carried it. */
  readonly finish: (outcome: 'done' | 'rejected' | 'failed') => Promise<void>;
};

export type GateDeps = {
  readonly database: Database;
  readonly clock: () => Instant;
  /** Who is calling. `need` lets an intake link count only where intake answers are asked for. */
  readonly actorOf: (asked: Asked, need: Contract['need']) => Promise<Actor | null>;
  /** The site that looks after this person; `null`: there is no such person. */
  readonly siteOf: (patientId: PatientId) => Promise<SiteId | null>;
  readonly audit: {
    readonly watch: (database: Database, line: AuditLine) => Watched;
    readonly refused: (line: AuditLine, problem: Problem) => Promise<void>;
  };
  /** Checks answers against their contracts too: on in tests and while developing. */
  readonly validateOutput: boolean;
  /** `false` only for load measurements. */
  readonly rateLimits: boolean;
};

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    at: Instant;
  }
}

/** The one place where a request is recognised, allowed, recorded and answered. */
export async function gate(app: FastifyInstance, routes: readonly Route[], deps: GateDeps) {
  app.decorateRequest('actor', null);
  app.decorateRequest('at', '' as Instant);
  if (deps.rateLimits) {
    await app.register(rateLimit, {
      global: false,
      // A forged session never becomes an actor, so it cannot make fresh buckets for itself.
      keyGenerator: (request) => callerOf(request.actor) ?? request.ip,
      errorResponseBuilder: () => new TooManyCalls(tooManyCalls.title),
    });
  }
  await app.register(async (inner) => {
    for (const route of routes) inner.route(optionsOf(route, deps));
  });
}

/** Thrown by the rate limiter, turned into a problem by the error handler. */
class TooManyCalls extends Error {
  readonly statusCode = tooManyCalls.status;
  readonly problem = tooManyCalls;
}

function callerOf(actor: Actor | null): string | null {
  if (actor === null) return null;
  return actor.kind === 'intake' ? actor.linkId : actor.accountId;
}

function optionsOf(route: Route, deps: GateDeps): RouteOptions {
  const { contract } = route;
  return {
    method: contract.method,
    url: contract.path,
    bodyLimit: contract.bodyBytesMax ?? 65_536,
    config: {
      rateLimit: { max: contract.callsPerMinute ?? 300, timeWindow: 60_000, hook: 'preParsing' },
    },
    onRequest: async (request, reply) => {
      request.at = deps.clock();
      request.actor = await deps.actorOf(askedOf(request), contract.need);
      const refusal = refusalOf(route, request);
      if (refusal !== null) return refuse(route, request, reply, deps, refusal);
    },
    handler: async (request, reply) => answer(route, request, reply, deps),
  };
}

/** What can be said before anything of the body was read. */
function refusalOf({ contract, kinds }: Route, request: FastifyRequest): Problem | null {
  if (contract.method !== 'GET' && !cameFromHere(request)) return foreignOrigin;
  if (contract.need === null) return null;
  const { actor } = request;
  if (actor === null) return signInNeeded;
  const allowed = may(actor, contract.need) && (kinds === null || kinds.includes(actor.kind));
  return allowed ? null : notAllowed;
}

async function answer(route: Route, request: FastifyRequest, reply: FastifyReply, deps: GateDeps) {
  const parsed = parseInput(route.contract, {
    params: request.params,
    query: request.query,
    body: request.body,
  });
  if (!parsed.ok) return sendProblem(reply, parsed.problem);

  const people = patientsNamedIn(parsed.value);
  for (const person of people) {
    const refusal = await unreached(request.actor, person, deps);
    if (refusal !== null) return refuse(route, request, reply, deps, refusal, person.patientId);
  }
  return run(route, request, reply, deps, parsed.value, people[0]?.patientId ?? null);
}

async function run(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  deps: GateDeps,
  input: Parameters<Route['run']>[1],
  patientId: PatientId | null,
) {
  const watched = watch(route, request, deps, patientId);
  const context = contextOf(request, reply, watched?.database ?? deps.database);
  try {
    const result = await route.run(context, input);
    await watched?.finish(result.ok ? 'done' : 'rejected');
    return result.ok
      ? sendValue(route.contract, reply, result.value, deps.validateOutput)
      : sendProblem(reply, result.problem);
  } catch (error) {
    await watched?.finish('failed');
    throw error;
  }
}

type Named = { readonly patientId: PatientId; readonly mayBeNew: boolean };

/** A person may be named in any part of the input; each must be within the actor's reach. */
function patientsNamedIn(input: Record<string, unknown>): readonly Named[] {
  return ['params', 'query', 'body'].flatMap((part) => {
    const { patientId } = input[part] as { patientId?: unknown };
    if (typeof patientId !== 'string') return [];
    // Only a body can bring in someone who is not registered yet.
    return [{ patientId: patientId as PatientId, mayBeNew: part === 'body' }];
  });
}

async function unreached(
  actor: Actor | null,
  { patientId, mayBeNew }: Named,
  deps: GateDeps,
): Promise<Problem | null> {
  if (actor === null) return null;
  if (!reaches(actor, patientId)) {
    // A phone says whose record it writes for; the session may be of the next person who uses it.
    return actor.kind === 'patient' && mayBeNew ? otherRecord : notAllowed;
  }
  if (actor.kind !== 'staff') return null;
  const siteId = await deps.siteOf(patientId);
  return siteId === actor.siteId || (siteId === null && mayBeNew) ? null : noSuchPatient;
}

function lineOf(
  { contract }: Route,
  request: FastifyRequest,
  actor: Actor,
  patientId: PatientId | null,
): AuditLine {
  return {
    actor,
    action: contract.audit ?? contract.name,
    patientId,
    requestId: request.id,
    at: request.at,
    reads: contract.method === 'GET',
  };
}

function watch(route: Route, request: FastifyRequest, deps: GateDeps, patientId: PatientId | null) {
  const { actor } = request;
  if (actor === null || route.contract.audit === null) return null;
  return deps.audit.watch(deps.database, lineOf(route, request, actor, patientId));
}

async function refuse(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  deps: GateDeps,
  problem: Problem,
  patientId: PatientId | null = null,
) {
  const { actor } = request;
  if (actor !== null) await deps.audit.refused(lineOf(route, request, actor, patientId), problem);
  return sendProblem(reply, problem);
}

function askedOf(request: FastifyRequest): Asked {
  return { headers: request.headers, address: request.ip };
}

function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  database: Database,
): Context<Actor | null> {
  return {
    actor: request.actor,
    database,
    requestId: request.id,
    now: request.at,
    log: logOf(request.log),
    asked: askedOf(request),
    reply: { header: (name, value) => void reply.header(name, value) },
  };
}
