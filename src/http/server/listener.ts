import helmet from '@fastify/helmet';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { uuidv7 } from 'uuidv7';
import type { Problem } from '#http';
import { type BrokenJson, parseJson } from './json.ts';
import type { Metrics } from './metrics.ts';
import { conflictOf, ourFault, problemOf, sendProblem } from './problems.ts';

export type ListenerOptions = {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** https in the public address: strict transport security may be promised. */
  readonly secure: boolean;
  /** Number of proxies in front whose forwarded address may be believed. */
  readonly proxies: number;
};

/** A Fastify that knows limits, headers, logs and problems, and nothing of the product. */
export async function listener(options: ListenerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    genReqId: () => uuidv7(),
    trustProxy: (_address: string, hop: number) => hop < options.proxies,
    bodyLimit: 65_536,
    connectionTimeout: 60_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 10_000,
    maxRequestsPerSocket: 10_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    http: { maxHeaderSize: 16_384, headersTimeout: 15_000 },
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, problemOf(error) ?? ourFault);
    },
  }) as unknown as FastifyInstance;
  onlyJson(app);
  answerFailures(app, options.log);
  observe(app, options);
  await app.register(helmet, { global: false, ...securityHeaders(options.secure) });
  sameHeadersForAll(app);
  return app;
}

/** The headers are the same on every answer; helmet makes them once, because it would each time anew. */
function sameHeadersForAll(app: FastifyInstance): void {
  let kept: readonly (readonly [string, string | number | readonly string[]])[] | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    if (kept !== undefined) {
      for (const [name, value] of kept) reply.raw.setHeader(name, value);
      return;
    }
    const before = new Set(reply.raw.getHeaderNames());
    reply.helmet();
    kept = Object.entries(reply.raw.getHeaders()).flatMap(([name, value]) =>
      value === undefined || before.has(name) ? [] : [[name, value] as const],
    );
  });
}

/** Exactly what the two apps need; a page that needs more loosens it for itself alone. */
function securityHeaders(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        workerSrc: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' as const },
  };
}

const brokenJson: Readonly<Record<BrokenJson, Problem>> = {
  'not-json': { status: 400, code: 'not-json', title: 'The body is not valid JSON.' },
  'too-deep': { status: 400, code: 'too-deep', title: 'The body is nested too deeply.' },
  'not-text': { status: 400, code: 'not-text', title: 'The body contains invalid characters.' },
};

/** Thrown inside the framework with the words to say. */
class Refused extends Error {
  readonly problem: Problem;
  readonly statusCode: number;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
    this.statusCode = problem.status;
  }
}

function onlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, undefined);
    const parsed = parseJson(body as string);
    if ('broken' in parsed) return done(new Refused(brokenJson[parsed.broken]));
    return done(null, parsed.json);
  });
}

function answerFailures(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError & { problem?: Problem }, request, reply) => {
    const expected = error.problem ?? problemOf(error) ?? conflictOf(error);
    if (expected !== null) return sendProblem(reply, expected);
    log.error({ err: error, requestId: request.id, route: templateOf(request) }, 'request failed');
    return sendProblem(reply, ourFault);
  });
}

/** The route's path with its parameters unfilled: ids of people stay out of logs and metrics. */
function templateOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}

function observe(app: FastifyInstance, { log, metrics }: ListenerOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = templateOf(request);
    const ms = reply.elapsedTime;
    metrics.answered(request.method, route, reply.statusCode, ms / 1000);
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(ms * 10) / 10,
        actor: request.actor?.kind ?? 'nobody',
      },
      'answered',
    );
  });
}
