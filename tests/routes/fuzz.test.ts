import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '#http';
import { jsonSchemaOf } from '#http/server';
import type { Client } from '../support/client.ts';
import { admitted, type Cast, givenCast } from './cast.ts';
import { inputsOf, pathTexts } from './inputs.ts';
import { registered } from './registered.ts';

/** Whatever comes in, the answer is a result or a reason, never a failure of ours. */
let cast: Cast;
beforeAll(async () => {
  cast = await givenCast();
});

const runs = Number(process.env['SINEW_FUZZ_RUNS'] ?? 40);

const callersOf = (contract: Contract): readonly Client[] =>
  contract.need === null ? [cast.stranger()] : admitted(contract).map(cast.as);

describe('input made from the schemas', () => {
  it.each(registered.map((contract) => [contract.name, contract] as const))(
    'never makes %s fail',
    async (_name, contract) => {
      const callers = callersOf(contract);
      const body = inputsOf(jsonSchemaOf(contract.body));
      const query = inputsOf(jsonSchemaOf(contract.query));
      await fc.assert(
        fc.asyncProperty(
          body,
          query,
          fc.infiniteStream(pathTexts),
          fc.nat(),
          fc.boolean(),
          async (sentBody, sentQuery, segments, caller, hostilePath) => {
            const client = callers[caller % callers.length];
            if (client === undefined) throw new Error('nobody may call this');
            const path = contract.path.replaceAll(/:(\w+)/g, (_, name) =>
              name === 'patientId' && !hostilePath
                ? cast.rosa
                : encodeURIComponent(String(segments.next().value)),
            );
            const answer = await client.send({
              method: contract.method,
              path: path + searchOf(sentQuery),
              body: contract.method === 'GET' ? null : JSON.stringify(sentBody),
            });
            expect(answer.status).toBeLessThan(500);
            if (answer.status >= 400) thenItSaysWhy(answer.json);
          },
        ),
        { numRuns: runs },
      );
    },
  );
});

function searchOf(query: unknown): string {
  if (query === null || typeof query !== 'object') return '';
  const pairs = Object.entries(query).map(
    ([name, value]) =>
      `${encodeText(name)}=${encodeText(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&').slice(0, 4_000)}`;
}

const encodeText = (text: string | undefined): string =>
  encodeURIComponent((text ?? '').replaceAll(/\p{Surrogate}/gu, '\uFFFD'));

function thenItSaysWhy(json: unknown): void {
  expect(json).toMatchObject({
    status: expect.any(Number),
    code: expect.stringMatching(/^[a-z0-9-]+$/),
    title: expect.any(String),
  });
}

const broken = {
  'no JSON': { 'content-type': 'application/json', payload: '{"a":' },
  'half a string': { 'content-type': 'application/json', payload: '"' },
  'a NUL byte': { 'content-type': 'application/json', payload: '{"a":"\0"}' },
  'an escaped NUL': { 'content-type': 'application/json', payload: '{"a":"\\u0000"}' },
  'half a surrogate pair': { 'content-type': 'application/json', payload: '{"a":"\\ud800"}' },
  'invalid UTF-8': {
    'content-type': 'application/json',
    payload: Buffer.from([0x22, 0xc3, 0x28, 0x22]),
  },
  'deep nesting': { 'content-type': 'application/json', payload: '['.repeat(30_000) },
  'a prototype': { 'content-type': 'application/json', payload: '{"__proto__":{"a":1}}' },
  'a form': { 'content-type': 'application/x-www-form-urlencoded', payload: 'a=1' },
  XML: { 'content-type': 'text/xml', payload: '<a/>' },
  'a broken content type': { 'content-type': ';;;', payload: '{}' },
  'too much': {
    'content-type': 'application/json',
    payload: JSON.stringify({ a: 'x'.repeat(20_000_000) }),
  },
} as const;

describe.each(Object.entries(broken))('a body of %s', (_what, { payload, ...headers }) => {
  const writing = registered.filter(({ method }) => method !== 'GET');

  it.each(writing.map((contract) => [contract.name, contract] as const))(
    'is turned away by %s',
    async (_name, contract) => {
      const [caller] = callersOf(contract);
      const answer = await cast.server.fastify.inject({
        method: contract.method,
        url: contract.path.replaceAll(/:\w+/g, cast.rosa),
        headers: {
          ...headers,
          host: 'localhost',
          origin: 'http://localhost',
          cookie: cookiesOf(caller),
        },
        payload,
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      thenItSaysWhy(answer.json());
    },
  );
});

const cookiesOf = (client: Client | undefined): string =>
  [...(client?.cookies ?? [])]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');

describe('an address', () => {
  const addresses = [
    '/api/%',
    '/api/%E0%A4%A',
    '/api/me/%00',
    '/api/patients/%c0%af',
    `/api/patients/${'a'.repeat(5_000)}/plan`,
    '/app/..%2f..%2f..%2fetc/passwd',
    '/app/%00',
    '/app/%',
    '/clinic/..%5c..%5cpackage.json',
    '//evil.example/',
    '/api/me?a[__proto__][b]=1',
    `/api/me?${'a=1&'.repeat(2_000)}`,
    '/.git/config',
  ];
  it.each(addresses.map((url) => [url.slice(0, 40), url] as const))(
    'like %s is answered and not followed',
    async (_name, url) => {
      const answer = await cast.server.fastify.inject({ method: 'GET', url });
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain('root:');
    },
  );

  it('that exists says which methods it answers', async () => {
    const answer = await cast.server.fastify.inject({ method: 'DELETE', url: '/api/me' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('GET');
  });

  it('that does not exist is a problem too', async () => {
    const answer = await cast.server.fastify.inject('/api/nothing-here');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('the mounted sign-in routes', () => {
  it.each([
    '/two-factor/enable',
    '/two-factor/verify-totp',
    '/two-factor/disable',
    '/two-factor/generate-backup-codes',
    '/passkey/verify-registration',
    '/passkey/verify-authentication',
    '/passkey/delete-passkey',
    '/passkey/update-passkey',
    '/change-password',
    '/sign-in/social',
  ])('answer nonsense to %s with a reason', async (path) => {
    await fc.assert(
      fc.asyncProperty(inputsOf({ type: 'object' }), async (body) => {
        for (const client of [cast.as('physician'), cast.stranger()]) {
          const answer = await client.send({
            method: 'POST',
            path: `/api/auth${path}`,
            body: JSON.stringify(body),
          });
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
        }
      }),
      { numRuns: 10 },
    );
  });
});
