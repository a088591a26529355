import { beforeAll, expect, it } from 'vitest';
import { givenServer } from '../support/app.ts';

let server: Awaited<ReturnType<typeof givenServer>>;
beforeAll(async () => {
  server = await givenServer();
});

it('says that it is alive, with a request id and a strict content policy', async () => {
  const answer = await server.fastify.inject('/health/live');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
});

it('names the migration and the durability of its database', async () => {
  const answer = await server.fastify.inject('/health/ready');
  expect(answer.json()).toMatchObject({ database: 'up', migration: expect.any(Number) });
});
