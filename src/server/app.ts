import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type Accounts, accounts, signInMount } from '#accounts/server';
import { auditor } from '#audit/server';
import type { Database } from '#database/server';
import { fetchJob, sealWith } from '#exchange/server';
import {
  answerUnknownRoutes,
  gate,
  listener,
  logOf,
  type Metrics,
  metricsOf,
  type Route,
} from '#http/server';
import { type Jobs, jobs } from '#jobs/server';
import type { Instant } from '#kernel';
import { outgoing } from '#notify/server';
import { checkedLanguages } from './checked-languages.ts';
import { demoPage } from './demo-page.ts';
import { jobKinds } from './job-kinds.ts';
import { measureDeadLetters } from './job-metrics.ts';
import { landing } from './landing.ts';
import { operations } from './operations.ts';
import { routes } from './routes.ts';
import type { Settings } from './settings.ts';
import { builtApps, webApps } from './web-apps.ts';

export type AppDeps = {
  readonly settings: Settings;
  readonly secret: string;
  readonly database: Database;
  readonly log: Logger;
  readonly clock?: () => Instant;
  readonly validateOutput?: boolean;
  readonly webFolder?: string;
  /** `false` only for load measurements. */
  readonly rateLimits?: boolean;
};

export type App = {
  readonly fastify: FastifyInstance;
  readonly routes: readonly Route[];
  readonly accounts: Accounts;
  readonly metrics: Metrics;
  /** Not working yet: `serve` starts them, a test may. */
  readonly jobs: Jobs;
};

/** Wiring only: everything is passed in, so a test builds the real server in one line. */
export async function app(deps: AppDeps): Promise<App> {
  const { settings, database, log, secret } = deps;
  const metrics = metricsOf();
  const people = accounts(
    database,
    {
      publicUrl: settings.publicUrl,
      secret,
      singleSignOn: settings.singleSignOn,
      demo: settings.mode === 'demo',
    },
    outgoing(settings.mail),
  );
  const clock = deps.clock ?? (() => new Date().toISOString() as Instant);
  const seal = sealWith(secret);
  const work = jobs([...jobKinds, fetchJob({ seal })], { database, log: logOf(log), clock });
  measureDeadLetters(metrics.registry, database);
  const registered = routes({
    accounts: people,
    database,
    jobs: work,
    mode: settings.mode,
    publicUrl: settings.publicUrl,
    seal,
  });
  const contracts = registered.map(({ contract }) => contract);
  const fastify = await listener({
    log,
    metrics,
    secure: settings.publicUrl.startsWith('https:'),
    proxies: settings.proxies,
  });
  await gate(fastify, registered, {
    database,
    clock,
    actorOf: people.actorOf,
    siteOf: people.siteOf,
    audit: auditor(database),
    validateOutput: deps.validateOutput ?? false,
    rateLimits: deps.rateLimits ?? true,
  });
  signInMount(fastify, people, database);
  fastify.addHook('onClose', () => people.settled());
  await operations(fastify, { settings, database, metrics, contracts });
  await webApps(fastify, deps.webFolder ?? builtApps);
  landing(fastify, settings.mode, () => checkedLanguages(database));
  if (settings.mode === 'demo') demoPage(fastify);
  answerUnknownRoutes(fastify, contracts);
  return { fastify, routes: registered, accounts: people, metrics, jobs: work };
}
