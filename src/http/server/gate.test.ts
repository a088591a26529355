import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Actor, PatientId, SiteId } from '#access';
import type { Database } from '#database/server';
import { contract, localDate, none, patientId, rating, words } from '#http';
import { err, type Instant, ok } from '#kernel';
import { type AuditLine, type GateDeps, gate } from './gate.ts';
import { handle, handleAs, handleOpen, type Route } from './handle.ts';
import { listener } from './listener.ts';
import { logger } from './log.ts';
import { metricsOf } from './metrics.ts';
import { answerUnknownRoutes } from './unknown-routes.ts';

const rosa = '0198c0de-0000-7000-8000-000000000001' as PatientId;
const stranger = '0198c0de-0000-7000-8000-000000000002' as PatientId;
const here = '0198c0de-0000-7000-8000-00000000000a' as SiteId;
const elsewhere = '0198c0de-0000-7000-8000-00000000000b' as SiteId;

const saveDay = contract({
  name: 'saveDay',
  method: 'POST',
  path: '/api/patients/:patientId/days',
  summary: 'Keeps a day.',
  need: { permission: 'plan:edit' },
  audit: 'SAVED_DAY',
  params: z.strictObject({ patientId }),
  query: none,
  body: z.strictObject({
    day: localDate,
    pain: rating,
    note: z.optional(words(20)),
    places: z.optional(z.array(z.strictObject({ 'left/right': rating }))),
  }),
  output: z.object({ kept: z.boolean() }),
  callsPerMinute: 5,
});
const readDay = contract({
  ...saveDay,
  name: 'readDay',
  method: 'GET',
  path: '/api/patients/:patientId/day',
  need: { permission: 'plan:read' },
  audit: 'READ_DAY',
  body: none,
  callsPerMinute: 300,
});
const greet = contract({
  ...saveDay,
  name: 'greet',
  method: 'GET',
  path: '/api/greeting',
  need: null,
  audit: null,
  params: none,
  body: none,
});

const wu: Actor = {
  kind: 'staff',
  accountId: rosa as never,
  siteId: here,
  role: 'psychologist',
  name: 'Wu',
};
const rosaHerself: Actor = {
  kind: 'patient',
  accountId: rosa as never,
  patientId: rosa,
  siteId: here,
  name: 'Rosa',
};

let actor: Actor | null;
let refused: AuditLine[];
let finished: string[];
let logged: string;
let app: Awaited<ReturnType<typeof listener>>;
let answer: () => Promise<{ kept: boolean }>;

beforeEach(async () => {
  actor = wu;
  refused = [];
  finished = [];
  logged = '';
  answer = async () => ({ kept: true });
  await build([
    handleAs('staff', saveDay, async () => ok(await answer())),
    handle(readDay, async ({ actor: who }) =>
      who.kind === 'staff'
        ? ok(await answer())
        : err({ status: 409, code: 'busy', title: 'Busy.' }),
    ),
    handleOpen(greet, async ({ actor: who }) => ok({ kept: who !== null })),
  ]);
});
afterEach(() => app.close());

async function build(routes: readonly Route[], rateLimits = true): Promise<void> {
  const log = logger('info', { write: (line) => void (logged += line) });
  app = await listener({ log, metrics: metricsOf(), secure: true, proxies: 0 });
  const deps: GateDeps = {
    database: {} as Database,
    clock: () => '2026-03-09T10:00:00.000Z' as Instant,
    actorOf: async () => actor,
    siteOf: async (id) => (id === rosa ? here : id === stranger ? elsewhere : null),
    audit: {
      watch: (database) => ({ database, finish: async (outcome) => void finished.push(outcome) }),
      refused: async (line) => void refused.push(line),
    },
    validateOutput: true,
    rateLimits,
  };
  await gate(app, routes, deps);
  answerUnknownRoutes(
    app,
    routes.map((route) => route.contract),
  );
  await app.ready();
}

const post = (body: unknown, id: string = rosa, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/patients/${id}/days`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
const padded = (length: number): string => JSON.stringify(goodDay).padEnd(length);
const goodDay = { day: '2026-03-09', pain: 4 };

describe('what comes in', () => {
  it('is answered when it is as described', async () => {
    const { statusCode, headers, json } = await post(goodDay);
    expect(statusCode).toBe(200);
    expect(json()).toEqual({ kept: true });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is refused with every fault at once, each named by a pointer', async () => {
    const bad = { day: '2026-02-30', pain: 11, note: '', extra: 1, places: [{ 'left/right': -1 }] };
    const { statusCode, headers, json } = await post(bad);
    expect(statusCode).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    const fields = json().fields.map(({ at, code }: { at: string; code: string }) => [at, code]);
    expect(fields).toEqual(
      expect.arrayContaining([
        ['/body/day', 'invalid'],
        ['/body/pain', 'too-big'],
        ['/body/note', 'too-small'],
        ['/body/extra', 'unknown-field'],
        ['/body/places/0/left~1right', 'too-small'],
      ]),
    );
  });

  it('tells a missing field from one of the wrong kind', async () => {
    const { fields } = (await post({ day: 5 })).json();
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ at: '/body/day', code: 'wrong-type' }),
        expect.objectContaining({ at: '/body/pain', code: 'missing' }),
      ]),
    );
  });

  it('names a faulty address by its part', async () => {
    const { fields } = (await post(goodDay, 'not-an-id')).json();
    expect(fields[0].at).toBe('/params/patientId');
  });

  it('may be as large as allowed and not a byte larger', async () => {
    expect((await post(padded(65_536))).statusCode).toBe(200);
    expect((await post(padded(65_537))).json()).toMatchObject({ status: 413, code: 'too-large' });
  });
});

describe('who may', () => {
  it('asks a stranger to sign in', async () => {
    actor = null;
    expect((await post(goodDay)).json()).toMatchObject({ status: 401, code: 'sign-in-needed' });
  });

  it('lets an open route answer a stranger', async () => {
    actor = null;
    expect((await app.inject('/api/greeting')).json()).toEqual({ kept: false });
  });

  it('refuses who lacks the permission, before the body is read, and records it', async () => {
    actor = rosaHerself;
    expect((await post('{broken')).json()).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(refused).toMatchObject([{ action: 'SAVED_DAY', actor: { name: 'Rosa' } }]);
  });

  it('does not say that a person of another clinic exists', async () => {
    const other = await post(goodDay, stranger);
    const nobody = await post(goodDay, '0198c0de-0000-7000-8000-000000000099');
    expect(other.json()).toEqual(nobody.json());
    expect(other.statusCode).toBe(404);
    expect(refused).toHaveLength(2);
  });

  it('refuses a kind of actor the handler was not written for', async () => {
    await app.close();
    const handler = handleAs(['patient', 'family'], readDay, async () => ok({ kept: true }));
    await build([handler]);
    expect((await app.inject(`/api/patients/${rosa}/day`)).json()).toMatchObject({ status: 403 });
    actor = rosaHerself;
    expect((await app.inject(`/api/patients/${rosa}/day`)).statusCode).toBe(200);
  });

  it('keeps a person within the own record', async () => {
    actor = rosaHerself;
    const answered = await app.inject(`/api/patients/${stranger}/day`);
    expect(answered.statusCode).toBe(403);
  });

  it('refuses what a page of another site sends', async () => {
    const foreign = { cookie: 'a=b', origin: 'https://elsewhere.example', host: 'sinew.example' };
    expect((await post(goodDay, rosa, foreign)).json()).toMatchObject({ code: 'foreign-origin' });
    const own = { ...foreign, origin: 'https://sinew.example' };
    expect((await post(goodDay, rosa, own)).statusCode).toBe(200);
    const fetched = { ...foreign, 'sec-fetch-site': 'cross-site' };
    expect((await post(goodDay, rosa, fetched)).json()).toMatchObject({ code: 'foreign-origin' });
    const silent = { cookie: 'a=b' };
    expect((await post(goodDay, rosa, silent)).json()).toMatchObject({ code: 'foreign-origin' });
  });

  it('counts calls for each caller and says when to come back', async () => {
    for (let call = 1; call <= 5; call++) expect((await post(goodDay)).statusCode).toBe(200);
    const sixth = await post(goodDay);
    expect(sixth.json()).toMatchObject({ status: 429, code: 'too-many-calls' });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    actor = { ...wu, accountId: stranger as never };
    expect((await post(goodDay)).statusCode).toBe(200);
  });
});

describe('what is recorded', () => {
  it('is the outcome of the handler', async () => {
    await post(goodDay);
    actor = rosaHerself;
    await app.inject(`/api/patients/${rosa}/day`);
    actor = wu;
    answer = async () => {
      throw new Error('the disk is full');
    };
    await post(goodDay);
    expect(finished).toEqual(['done', 'rejected', 'failed']);
  });

  it('keeps people out of the log', async () => {
    answer = async () => {
      throw Object.assign(new Error('Key (note)=(slept badly) already exists'), {
        name: 'PostgresError',
        code: '23514',
      });
    };
    const answered = await post({ ...goodDay, note: 'slept badly' });
    expect(answered.json()).toMatchObject({ status: 500, code: 'our-fault' });
    expect(answered.body).not.toContain('slept');
    expect(logged).toContain('/api/patients/:patientId/days');
    expect(logged).toContain('23514');
    expect(logged).not.toContain('slept');
    expect(logged).not.toContain(rosa);
  });

  it('tells the later of two who did the same at once', async () => {
    answer = async () => {
      throw Object.assign(new Error('duplicate key'), { name: 'PostgresError', code: '23505' });
    };
    expect((await post(goodDay)).json()).toMatchObject({ status: 409, code: 'taken' });
    expect(finished).toEqual(['failed']);
  });

  it('notices an answer that is not as described', async () => {
    answer = async () => ({ kept: 'yes' }) as never;
    expect((await post(goodDay)).statusCode).toBe(500);
    expect(logged).toContain('saveDay answers as described');
  });
});

it('finishes what it took on before it closes, and takes on nothing new', async () => {
  const inside = new EventTarget();
  const whenBegun = new Promise((resolve) => {
    inside.addEventListener('begun', resolve);
  });
  answer = async () => {
    inside.dispatchEvent(new Event('begun'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { kept: true };
  };
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const inHand = fetch(`${url}/api/patients/${rosa}/day`);
  await whenBegun;
  const closed = app.close();
  await expect(fetch(`${url}/api/greeting`)).rejects.toThrow('fetch failed');
  expect(await (await inHand).json()).toEqual({ kept: true });
  await closed;
});

it('promises strict transport security where the address is https', async () => {
  const { headers } = await app.inject('/api/greeting');
  expect(headers['strict-transport-security']).toContain('max-age=31536000');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).not.toContain('unsafe');
});

it('gives every answer the same headers: the first, the next, and one to an address that is none', async () => {
  const asked = ['/api/greeting', '/api/greeting', '/nowhere'];
  const guards = [];
  for (const path of asked) {
    const { headers } = await app.inject(path);
    const { date: _, 'x-request-id': __, ...others } = headers;
    guards.push(
      Object.entries(others).filter(
        ([name]) => !/^(content-(type|length)|cache-control|allow|x-ratelimit-.+)$/.test(name),
      ),
    );
  }
  expect(guards[0]?.length).toBeGreaterThan(9);
  expect(guards[1]).toEqual(guards[0]);
  expect(guards[2]).toEqual(guards[0]);
});
