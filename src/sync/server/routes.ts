import { createHash } from 'node:crypto';
import type { PatientActor, PatientId } from '#access';
import type { Database } from '#database/server';
import { handleAs, otherRecord, type Route } from '#http/server';
import { err, type Id, isId, ok } from '#kernel';
import { type OpAnswer, type Operation, operation, pushOperations } from '#sync';
import { openGap } from './device.ts';
import { type Effect, type Incoming, type OperationHandler, rejected } from './handler.ts';
import { hearOnly, type Performed, perform } from './perform.ts';

export function syncRoutes(handlers: readonly OperationHandler[]): readonly Route[] {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  return [
    handleAs('patient', pushOperations, async ({ actor, database, now }, { body }) => {
      if (body.patientId !== actor.patientId) return err(otherRecord);
      const answers: OpAnswer[] = [];
      let tellsGap = false;
      // One after the other: the order a person did things in is the order they count in.
      for (const [index, raw] of body.operations.entries()) {
        const parsed = operation.safeParse(raw);
        if (!parsed.success) {
          await hearMalformed(database, byKind, raw, { actor, now });
          answers.push(answerTo(idIn(raw), malformed(parsed.error.issues, index)));
          continue;
        }
        const incoming = { ...parsed.data, deviceId: body.deviceId, actor, now };
        const { answer, was } = await take(database, byKind.get(parsed.data.kind), incoming);
        answers.push(answerTo(parsed.data.opId, answer));
        // What comes again may come because the answer that told of a hole was lost.
        tellsGap ||= parsed.data.seq !== was + 1;
      }
      const gap = tellsGap ? await gapOf(database, actor.patientId, body.deviceId) : null;
      return ok({ answers, gap });
    }),
  ];
}

const gapOf = (database: Database, patientId: PatientId, deviceId: Id<'DeviceId'>) =>
  database.read({ patientId }, (db) => openGap(db, patientId, deviceId));

type Whole = Operation & Omit<Incoming, 'body'> & { readonly actor: PatientActor };

async function take(
  database: Database,
  handler: OperationHandler | undefined,
  incoming: Whole,
): Promise<Performed> {
  const scope = { patientId: incoming.actor.patientId };
  const { opId, body: given, actor, now } = incoming;
  const refused = { body: given, entryId: opId, actor, now };
  const refuse = async (answer: Effect): Promise<Performed> => ({
    answer,
    was: await database.write(scope, async (trx) => {
      const was = await hearOnly(trx, incoming);
      await handler?.refused?.(trx, refused);
      return was;
    }),
  });
  if (handler === undefined) {
    return refuse(
      rejected('unknown-kind', 'This version of the clinic’s server does not know this entry.'),
    );
  }
  const body = handler.schema.safeParse(incoming.body);
  if (!body.success) return refuse(malformed(body.error.issues));
  const checked = { ...incoming, body: body.data };
  const problem = 'check' in handler ? await handler.check(checked) : null;
  if (problem !== null) return refuse({ result: 'rejected', problem });
  const quick = 'quickly' in handler ? await handler.quickly(database, checked) : null;
  if (quick !== null) return { answer: quick.effect, was: quick.was };
  return database.write(scope, async (trx) => {
    const performed = await perform(trx, handler, checked);
    if (performed.answer.result === 'rejected') await handler.refused?.(trx, refused);
    return performed;
  });
}

/** What is no operation at all may still say something that must be heard. */
async function hearMalformed(
  database: Database,
  byKind: ReadonlyMap<unknown, OperationHandler>,
  raw: unknown,
  { actor, now }: Pick<Whole, 'actor' | 'now'>,
): Promise<void> {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw) || !('body' in raw)) return;
  const { refused } = byKind.get(raw.kind) ?? {};
  if (refused === undefined) return;
  const opId = idIn(raw);
  const entryId = opId === nobody ? fingerprintOf(raw) : opId;
  const { patientId } = actor;
  await database.write({ patientId }, (trx) =>
    refused(trx, { body: raw.body, entryId, actor, now }),
  );
}

const fingerprintOf = (raw: object): string =>
  createHash('sha256').update(JSON.stringify(raw)).digest('hex');

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly code?: string;
  readonly message: string;
};

function malformed(issues: readonly Issue[], index?: number): Effect {
  const base = index === undefined ? '/body' : `/operations/${index}`;
  const fields = issues.map(({ path, code, message }) => ({
    at: [base, ...path.map(String)].join('/'),
    code: code ?? 'invalid',
    message,
  }));
  return rejected('invalid-entry', 'This entry could not be read.', fields);
}

const nobody = '00000000-0000-7000-8000-000000000000' as Id<'OpId'>;

function idIn(raw: unknown): Id<'OpId'> {
  const opId: unknown = typeof raw === 'object' && raw !== null && 'opId' in raw ? raw.opId : null;
  return typeof opId === 'string' && isId(opId) ? (opId as Id<'OpId'>) : nobody;
}

function answerTo(opId: Id<'OpId'>, answer: Effect): OpAnswer {
  return answer.result === 'done'
    ? { opId, result: 'done', problem: null, effect: answer.effect }
    : { opId, result: 'rejected', problem: answer.problem, effect: null };
}
