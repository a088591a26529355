import type { Actor, PatientId } from '#access';
import { auditor } from '#audit/server';
import type { Database } from '#database/server';
import type { Contract, InputOf, OutputOf } from '#http';
import type { Context, Log, Route } from '#http/server';
import type { Instant } from '#kernel';

/**
 * Plays what people did through the product's own routes, each at its own moment, so that the demo's
 * findings, cards, rows and trail are what the product makes of it and nothing is painted on.
 */
export type Player = <C extends Contract>(
  contract: C,
  actor: Actor,
  at: Instant,
  input: Partial<InputOf<C>>,
) => Promise<OutputOf<C>>;

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

export function playerOf(routes: readonly Route[], database: Database): Player {
  const byName = new Map(routes.map((route) => [route.contract.name, route]));
  const audit = auditor(database);
  return async (contract, actor, at, given) => {
    const route = byName.get(contract.name);
    if (route === undefined) throw new Error(`the product has no route ${contract.name}`);
    const input = { params: {}, query: {}, body: {}, ...given } as InputOf<Contract>;
    const { patientId } = { ...(input.params as object), ...(input.body as object) } as {
      patientId?: PatientId;
    };
    const own = actor.kind === 'staff' ? null : actor.patientId;
    const watched =
      contract.audit === null
        ? null
        : audit.watch(database, {
            actor,
            action: contract.audit,
            patientId: patientId ?? own,
            requestId: 'demo',
            at,
            reads: contract.method === 'GET',
          });
    const context: Context = {
      actor,
      database: watched?.database ?? database,
      requestId: 'demo',
      now: at,
      log: silent,
      asked: { headers: {}, address: '127.0.0.1' },
      reply: { header: () => {} },
    };
    const result = await route.run(context, input);
    if (!result.ok) {
      throw new Error(
        `${contract.name}: ${result.problem.title} ${JSON.stringify(result.problem.fields ?? [])}`,
      );
    }
    await watched?.finish('done');
    return result.value as OutputOf<typeof contract>;
  };
}
