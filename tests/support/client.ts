import type { FastifyInstance } from 'fastify';
import { type CallInput, type Contract, call, type OutputOf, type Problem, type Send } from '#http';

export type Client = {
  readonly send: Send;
  /** The answer of a call that must succeed. */
  readonly ask: <C extends Contract>(contract: C, input: CallInput<C>) => Promise<OutputOf<C>>;
  /** The problem of a call that must be refused. */
  readonly refusal: <C extends Contract>(contract: C, input: CallInput<C>) => Promise<Problem>;
  readonly cookies: Map<string, string>;
};

let clients = 0;

/** A browser in this process: keeps cookies and sends them from the server's own origin. */
export function clientOf(fastify: FastifyInstance, cookies = new Map<string, string>()): Client {
  // Each browser calls from an address of its own, as rate limits count by it before sign-in.
  const remoteAddress = `10.${[++clients >> 16, clients >> 8, clients].map((n) => n & 255).join('.')}`;
  const send: Send = async ({ method, path, body }) => {
    const answer = await fastify.inject({
      method: method as 'GET',
      remoteAddress,
      url: path,
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        ...(cookies.size > 0 ? { cookie: cookieHeader(cookies) } : {}),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === null ? {} : { payload: body }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.statusCode, json: answer.body === '' ? null : answer.json() };
  };
  return {
    send,
    cookies,
    ask: async (contract, input) => {
      const result = await call(send, contract, input);
      if (!result.ok) throw new Error(`${contract.name}: ${JSON.stringify(result.problem)}`);
      return result.value;
    },
    refusal: async (contract, input) => {
      const result = await call(send, contract, input);
      if (result.ok) throw new Error(`${contract.name} was not refused`);
      return result.problem as Problem;
    },
  };
}

// Signed values contain signs that travel encoded; `inject` hands them over decoded.
const cookieHeader = (cookies: Map<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
