import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../support/app.ts';

let server: Awaited<ReturnType<typeof givenServer>>;
let webFolder: string;

beforeAll(async () => {
  webFolder = await mkdtemp(join(tmpdir(), 'sinew-web-'));
  await mkdir(join(webFolder, 'patient/assets'), { recursive: true });
  await writeFile(join(webFolder, 'patient/index.html'), '<!doctype html><title>Today</title>');
  await writeFile(join(webFolder, 'patient/sw.js'), 'self');
  await writeFile(join(webFolder, 'patient/assets/main-Ab12Cd34.js'), 'plain');
  await writeFile(join(webFolder, 'patient/assets/main-Ab12Cd34.js.br'), 'brotli');
  server = await givenServer({}, { webFolder });
});
afterAll(() => rm(webFolder, { recursive: true }));

const get = (url: string, headers: Record<string, string> = {}) =>
  server.fastify.inject({ method: 'GET', url, headers });

describe('for whoever runs it, the server', () => {
  it('says that it is alive, with a request id and a strict content policy', async () => {
    const answer = await get('/health/live');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('is not ready on a database that may lose what it acknowledged, and says why', async () => {
    // The PostgreSQL of the tests runs without fsync.
    const answer = await get('/health/ready');
    const { risks, database, migration } = answer.json();
    expect(answer.statusCode).toBe(risks.length === 0 ? 200 : 503);
    expect({ database, migration }).toEqual({ database: 'up', migration: expect.any(Number) });
  });

  it('counts by route, never by address', async () => {
    await get('/api/me?who=rosa');
    const { statusCode, body } = await get('/metrics', { host: 'localhost' });
    expect(statusCode).toBe(200);
    expect(body).toContain('route="/api/me"');
    expect(body).toContain('sinew_dead_letters');
    expect(body).not.toContain('rosa');
  });

  it('shows its numbers to this machine alone, and not through a proxy', async () => {
    const through = await get('/metrics', { 'x-forwarded-for': '203.0.113.9' });
    expect(through.statusCode).toBe(403);
    const far = await server.fastify.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });
    expect(far.statusCode).toBe(403);
  });

  it('shows them to whoever has the token, once there is one', async () => {
    const guarded = await givenServer({ SINEW_METRICS_TOKEN: 'a token of some length' });
    const ask = (authorization: string) =>
      guarded.fastify.inject({ url: '/metrics', headers: { authorization } });
    expect((await ask('')).statusCode).toBe(403);
    expect((await ask('Bearer a token of some length')).statusCode).toBe(200);
  });

  it('describes every route from the schemas it parses with', async () => {
    const described = (await get('/api/openapi.json')).json();
    expect(described.openapi).toBe('3.1.0');
    const operations = Object.values<object>(described.paths).flatMap((path) =>
      Object.values(path),
    );
    const names = new Set(operations.map(({ operationId }) => operationId));
    expect(names).toEqual(new Set(server.routes.map(({ contract }) => contract.name)));
  });

  it('lets people browse that description without any script', async () => {
    const { headers, body } = await get('/api/docs');
    expect(headers['content-type']).toContain('text/html');
    for (const { contract } of server.routes) expect(body).toContain(contract.path);
    expect(body).not.toContain('<script');
    expect(body).not.toContain('https://');
  });
});

describe('to a browser, the server', () => {
  it('opens three doors in the demo and two in a clinic', async () => {
    expect((await get('/')).body.match(/href="\/(app|clinic|demo)/g)).toHaveLength(3);
    const clinic = await givenServer({ SINEW_MODE: 'clinic' });
    expect((await clinic.fastify.inject('/')).body).not.toContain('/demo');
  });

  it('speaks Arabic from right to left', async () => {
    const { body } = await get('/', { 'accept-language': 'ar,en;q=0.5' });
    expect(body).toContain('<html lang="ar" dir="rtl">');
  });

  it('gives a page of the app at any of its addresses, asked for anew each time', async () => {
    for (const url of ['/app/', '/app/plan', '/app/intake/3?step=2']) {
      const answer = await get(url);
      expect(answer.body).toContain('<title>Today</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
    expect((await get('/app')).headers['location']).toBe('/app/');
  });

  it('lets hashed files be kept for a year, in the form packed before', async () => {
    const url = '/app/assets/main-Ab12Cd34.js';
    const packed = await get(url, { 'accept-encoding': 'br, gzip' });
    expect(packed.body).toBe('brotli');
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toContain('javascript');
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get(url)).body).toBe('plain');
    expect((await get('/app/sw.js')).headers['cache-control']).toBe('no-cache');
  });

  it('says that a file is missing rather than answering with a page', async () => {
    expect((await get('/app/assets/old-00000000.js')).statusCode).toBe(404);
  });

  it('says so when an app is not built', async () => {
    expect((await get('/clinic/')).json()).toMatchObject({ code: 'not-built' });
  });

  it('never leaves the folder of the app', async () => {
    const answer = await get('/app/..%2f..%2fetc/passwd');
    expect(answer.body).not.toContain('root:');
  });
});
