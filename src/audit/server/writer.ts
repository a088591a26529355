import { sql } from 'kysely';
import type { AuditEvent } from '#audit';
import { lastly, type Writer } from '#database/server';

/**
 * Appends to the chain of each event's subject, in the very transaction that records the fact: both
 * are kept or neither. One statement an event, sent with the commit; a subject's row in audit_head is
 * locked until then, so the chain grows in commit order.
 */
export function auditWriter(trx: Writer) {
  const append = async (event: AuditEvent): Promise<void> => {
    const who = whoOf(event.actor);
    const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
    lastly(
      trx,
      sql`select audit_append(${event.subjectId}::uuid, ${event.at}::timestamptz, ${who.kind},
      ${who.id}::uuid, ${who.name}, ${who.role}, ${event.action}, ${event.outcome},
      ${detail}::text::jsonb, ${event.requestId})`,
    );
  };
  return { append };
}

type Who = {
  readonly kind: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly role: string | null;
};

function whoOf(actor: AuditEvent['actor']): Who {
  switch (actor.kind) {
    case 'staff':
      return { kind: 'staff', id: actor.accountId, name: actor.name, role: actor.role };
    case 'patient':
    case 'family':
      return { kind: actor.kind, id: actor.accountId, name: actor.name, role: null };
    case 'intake':
      return { kind: 'intake', id: actor.linkId, name: null, role: null };
    case 'system':
      return { kind: 'system', id: null, name: actor.name, role: null };
  }
}
