import type { StaffActor } from '#access';
import { auditor } from '#audit/server';
import type { Database } from '#database/server';
import type { Contract, InputOf } from '#http';
import { type Context, type Log, logger } from '#http/server';
import { assert, type Instant } from '#kernel';
import { app, type Settings } from '#server';
import type { Fault } from './command.ts';

export type Performer = {
  readonly actor: StaffActor;
  readonly settings: Settings;
  readonly database: Database;
  readonly now: Instant;
};

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Does what a route of the product does, with its checks and its line in the trail, for a person who
 * sits at the command line.
 */
export async function performAs(
  { actor, settings, database, now }: Performer,
  contract: Contract,
  body: unknown,
): Promise<{ readonly value: unknown } | { readonly errors: readonly Fault[] }> {
  const parsed = contract.body.safeParse(body);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      path: `/${path.join('/')}`,
      code: 'invalid',
      message,
    }));
    return { errors };
  }
  const built = await app({
    settings,
    secret: 'unused'.repeat(8),
    database,
    log: logger('silent'),
  });
  const route = built.routes.find((each) => each.contract.name === contract.name);
  assert(route !== undefined, `the product has the route ${contract.name}`);
  const watched = auditor(database).watch(database, {
    actor,
    action: contract.audit ?? contract.name,
    patientId: null,
    requestId: 'command-line',
    at: now,
    reads: false,
  });
  const context: Context<StaffActor> = {
    actor,
    database: watched.database,
    requestId: 'command-line',
    now,
    log: silent,
    asked: { headers: {}, address: '127.0.0.1' },
    reply: { header: () => {} },
  };
  const input = { params: {}, query: {}, body: parsed.data } as InputOf<Contract>;
  const result = await route.run(context, input);
  await built.fastify.close();
  if (!result.ok) {
    const { title, code } = result.problem;
    return { errors: [{ path: '', code, message: title }] };
  }
  await watched.finish('done');
  return { value: result.value };
}
