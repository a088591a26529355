import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '#database/server';
import type { Contract } from '#http';
import { type Metrics, openapi, sendProblem } from '#http/server';
import { apiPage } from './api-page.ts';
import { isReady, type Readiness } from './readiness.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

type OperationsDeps = {
  readonly settings: Settings;
  readonly database: Database;
  readonly metrics: Metrics;
  readonly contracts: readonly Contract[];
};

/** For whoever runs the installation: health, metrics and the description of every route. */
export async function operations(app: FastifyInstance, deps: OperationsDeps): Promise<void> {
  app.get('/health/live', async () => ({ status: 'up', version }));

  app.get('/health/ready', async (_request, reply) => {
    const readiness: Readiness = await isReady(deps.database);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, deps.settings)) {
      return sendProblem(reply, {
        status: 403,
        code: 'not-allowed',
        title: 'Metrics are for this machine, or for whoever shows the token.',
      });
    }
    reply.header('content-type', deps.metrics.registry.contentType);
    return deps.metrics.registry.metrics();
  });

  let described: string | null = null;
  app.get('/api/openapi.json', async (_request, reply) => {
    described ??= JSON.stringify(openapi(deps.contracts, version));
    return reply.type('application/json; charset=utf-8').serializer(String).send(described);
  });

  let page: string | null = null;
  app.get('/api/docs', async (_request, reply) => {
    page ??= apiPage(deps.contracts, version);
    return reply.type('text/html; charset=utf-8').send(page);
  });
}

/**
 * With a token set, the token and nothing else. Without one, a program on this machine; a proxy on this
 * machine that forwards a stranger's call does not count as one, told by its headers or by an address
 * that is not this machine's.
 */
function mayReadMetrics(request: FastifyRequest, { metricsToken, publicUrl }: Settings): boolean {
  if (metricsToken !== null) return request.headers.authorization === `Bearer ${metricsToken}`;
  const { headers } = request;
  const forwarded = 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers;
  const from = request.socket.remoteAddress ?? '';
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(from);
  return local && !forwarded && isLocalName(new URL(publicUrl).hostname);
}

const isLocalName = (name: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(name);
