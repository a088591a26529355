import type { FastifyInstance } from 'fastify';
import type { Contract } from '#http';
import { sendProblem } from './problems.ts';

/** 404 or 405 with the methods that exist, as problem details, for whatever no route answers. */
export function answerUnknownRoutes(app: FastifyInstance, contracts: readonly Contract[]): void {
  const known = contracts.map((contract) => ({
    method: contract.method,
    pattern: new RegExp(`^${contract.path.replaceAll(/:\w+/g, '[^/]+')}$`),
  }));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (methods.length === 0) {
      return sendProblem(reply, {
        status: 404,
        code: 'not-found',
        title: 'There is nothing at this address.',
      });
    }
    reply.header('allow', methods.join(', '));
    return sendProblem(reply, {
      status: 405,
      code: 'method-not-allowed',
      title: `This address answers ${methods.join(', ')} only.`,
    });
  });
}
