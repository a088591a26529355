import type * as z from 'zod/mini';
import type { Need } from '#access';

export type Schema = z.ZodMiniType;

/**
 * A route as data, shared by server and web: who may call it, what the audit trail will say, what
 * comes in and what goes out. Leaving permission or audit out is a compile error. Nothing here
 * knows which web framework runs it. `none` stands for "takes nothing".
 */
export type Contract<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Output extends Schema = Schema,
> = {
  /** Unique name in camelCase; the OpenAPI operationId and the name in logs. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify style: "/api/patients/:patientId/plan". */
  readonly path: string;
  readonly summary: string;
  /** `null` only for what anyone may see before signing in (the gate lists these). */
  readonly need: Need | null;
  /** What the person whose record it is will read: "READ_PLAN". `null`: touches nobody's record. */
  readonly audit: string | null;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly output: Output;
  /** Largest body taken; 64 KiB unless told. */
  readonly bodyBytesMax?: number;
  /** Calls a minute and caller; 300 unless told. */
  readonly callsPerMinute?: number;
  /** What the answer is called on the wire; plain JSON unless told. */
  readonly mediaType?: string;
};

export type InputOf<C extends Contract> = {
  readonly params: z.output<C['params']>;
  readonly query: z.output<C['query']>;
  readonly body: z.output<C['body']>;
};
/** What a caller may send: parts with a default may be left out. */
export type RequestOf<C extends Contract> = {
  readonly params: z.input<C['params']>;
  readonly query: z.input<C['query']>;
  readonly body: z.input<C['body']>;
};
export type OutputOf<C extends Contract> = z.output<C['output']>;

export function contract<
  Params extends Schema,
  Query extends Schema,
  Body extends Schema,
  Output extends Schema,
>(described: Contract<Params, Query, Body, Output>): Contract<Params, Query, Body, Output> {
  return described;
}
