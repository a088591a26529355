import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Writer } from '#database/server';
import { claimOf } from './device.ts';
import type { Effect, Incoming } from './handler.ts';
import type { SyncTables } from './tables.ts';

export type Earlier = { readonly same: boolean; readonly answer: Effect };
export type Heard = { readonly was: number; readonly earlier: Earlier | null };

export function operationWriter(trx: Writer) {
  return {
    /** Claims the device and looks for an earlier answer, in one statement; null: unknown device. */
    hear: async (kind: string, incoming: Incoming): Promise<Heard | null> => {
      const found = await sql<{ was: number; earlier: EarlierRow | null }>`
        with ${claimOf(incoming)}
        select was, (
          select jsonb_build_object('kind', kind, 'hash', encode(body_hash, 'hex'), 'answer', answer)
          from operation
          where patient_id = ${incoming.actor.patientId} and op_id = ${incoming.opId}
        ) as earlier from claimed`.execute(trx);
      const row = found.rows[0];
      if (row === undefined) return null;
      const { was, earlier } = row;
      if (earlier === null) return { was, earlier };
      const same = earlier.kind === kind && earlier.hash === hashOf(incoming.body).toString('hex');
      return { was, earlier: { same, answer: earlier.answer } };
    },
    keep: async (kind: string, incoming: Incoming, answer: Effect): Promise<void> => {
      await trx
        .withTables<SyncTables>()
        .insertInto('operation')
        .values({
          patient_id: incoming.actor.patientId,
          op_id: incoming.opId,
          kind,
          body_hash: hashOf(incoming.body),
          answer,
          received_at: incoming.now,
        })
        .execute();
    },
  };
}

type EarlierRow = { readonly kind: string; readonly hash: string; readonly answer: Effect };

/** Of the meaning, not the spelling: the order of keys plays no part. */
function hashOf(body: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(body)))
    .digest();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}
