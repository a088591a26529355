import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '#http/server';

/** Where `vite build` puts the two apps. */
export const builtApps = join(import.meta.dirname, '../../build/web');

/** Where each app's built files lie, and where people find them. */
const apps = [
  { name: 'patient', prefix: '/app' },
  { name: 'clinic', prefix: '/clinic' },
] as const;

/** A file whose name carries its hash never changes. */
const hashed = /\/assets\/[^/]+-[\w-]{8,}\.\w+(\.(br|gz))?$/;

/** The two built apps: pre-compressed, hashed files kept for a year, the rest asked for anew. */
export async function webApps(app: FastifyInstance, built: string): Promise<void> {
  for (const { name, prefix } of apps) {
    const folder = join(built, name);
    const isBuilt = existsSync(join(folder, 'index.html'));
    const files = isBuilt ? filesIn(folder) : notBuilt;
    await app.register(files, { prefix });
  }
}

function filesIn(folder: string) {
  return async (inner: FastifyInstance): Promise<void> => {
    inner.get('', async (_request, reply) => reply.redirect(`${inner.prefix}/`, 308));
    await inner.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      preCompressed: true,
      redirect: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const kept = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        reply.header('cache-control', kept);
      },
    });
    inner.setNotFoundHandler((request, reply) => pageOf(request, reply));
  };
}

/** An address inside an app is a page of it, whatever its path; a missing file is missing. */
function pageOf(request: FastifyRequest, reply: FastifyReply) {
  const path = request.url.split('?', 1)[0] ?? '';
  const isPage = request.method === 'GET' && !/\.\w+$/.test(path);
  return isPage ? reply.sendFile('index.html') : nothingHere(reply);
}

const nothingHere = (reply: FastifyReply) =>
  sendProblem(reply, {
    status: 404,
    code: 'not-found',
    title: 'There is nothing at this address.',
  });

async function notBuilt(inner: FastifyInstance): Promise<void> {
  inner.get('/*', async (_request, reply) =>
    sendProblem(reply, {
      status: 404,
      code: 'not-built',
      title: 'The web apps of this installation are not built yet.',
    }),
  );
}
