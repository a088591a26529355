import type { RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import type { PatientActor } from '#access';
import type { Database, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { OpAnswer } from '#sync';

/** One operation as it reaches the room that knows what it means. */
export type Incoming<Body = unknown> = {
  readonly opId: Id<'OpId'>;
  readonly seq: number;
  readonly deviceId: Id<'DeviceId'>;
  readonly body: Body;
  readonly actor: PatientActor;
  readonly now: Instant;
};

export type OpProblem = NonNullable<OpAnswer['problem']>;

/** What became of an operation. Whoever rejects has written nothing before. */
export type Effect =
  | { readonly result: 'done'; readonly effect: unknown }
  | { readonly result: 'rejected'; readonly problem: OpProblem };

export const done = (effect: unknown): Effect => ({ result: 'done', effect });

export function rejected(code: string, title: string, fields: OpProblem['fields'] = []): Effect {
  return { result: 'rejected', problem: { code, title, fields } };
}

export const opIdReused: Effect = rejected(
  'op-id-reused',
  'This id already stands for another entry, so nothing was changed.',
);

/** An operation that was rejected, whatever was wrong with it: nobody has checked what it holds. */
export type Refused = {
  readonly body: unknown;
  /** The same whenever the same operation is sent again. */
  readonly entryId: string;
  readonly actor: PatientActor;
  readonly now: Instant;
};

type Kind<Body> = {
  readonly kind: string;
  readonly schema: z.ZodMiniType<Body>;
  /** For what must be heard also where it cannot be kept. Called each time an operation is rejected. */
  readonly refused?: (trx: Writer, refused: Refused) => Promise<void>;
};

/** A kind whose effect lies in other rooms' rows: the answer itself is kept, by op id. */
export type EffectfulKind<Body = unknown> = Kind<Body> & {
  readonly apply: (trx: Writer, incoming: Incoming<Body>) => Promise<Effect>;
};

/**
 * A kind whose effect is one row with the op id in its key, so that the row is the memory of the
 * operation and saving takes a single statement.
 */
export type RowKind<Body = unknown> = Kind<Body> & {
  /**
   * Keeps what is in no way out of the ordinary in one call; null: nothing was written, take the long
   * way. What came before, or from a device that is not known, is never ordinary.
   */
  readonly quickly: (
    database: Database,
    incoming: Incoming<Body>,
  ) => Promise<{ readonly effect: Effect; readonly was: number } | null>;
  /** What can be said without writing; null: nothing speaks against it. */
  readonly check: (incoming: Incoming<Body>) => Promise<OpProblem | null>;
  /**
   * Inserts in one statement that begins with `claim`, a CTE named `claimed (device, was)`. With
   * `onlyNew` the row is left out when `was` has reached the sequence number: it may be there already.
   */
  readonly insert: (
    trx: Writer,
    incoming: Incoming<Body>,
    claim: RawBuilder<unknown>,
    onlyNew: boolean,
  ) => Promise<Inserted>;
  /** What is known of this op id already: the same entry, another one, or null for nothing. */
  readonly recall: (trx: Writer, incoming: Incoming<Body>) => Promise<Effect | null>;
};

export type Inserted = {
  /** null: the device is not known yet, nothing was inserted. */
  readonly device: number | null;
  readonly was: number;
  /** null: left out because of `onlyNew`. */
  readonly effect: Effect | null;
};

export type OperationHandler = EffectfulKind | RowKind;

/** Registers what one kind of operation means; the schema decides the type of its body. */
export function operationHandler<Body>(
  described: EffectfulKind<Body> | RowKind<Body>,
): OperationHandler {
  // A body reaches its handler only after the handler's own schema has passed it.
  return described as unknown as OperationHandler;
}
