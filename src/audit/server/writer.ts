import { sql } from 'kysely';
import type { AuditEvent } from '#audit';
import { type Call, lastly, type Writer } from '#database/server';

/**
 * Appends to the chain of each event's subject, in the very transaction that records the fact: both
 * are kept or neither. One statement an event, sent with the commit; a subject's row in audit_head is
 * locked until then, so the chain grows in commit order.
 */
export function auditWriter(trx: Writer) {
  const append = async (event: AuditEvent): Promise<void> => {
    const [at, kind, id, name, role, action, outcome, detail, requestId] = valuesOf(event);
    lastly(
      trx,
      sql`select audit_append(${event.subjectId}::uuid, ${at}::timestamptz, ${kind},
      ${id}::uuid, ${name}, ${role}, ${action}, ${outcome}, ${detail}::jsonb, ${requestId})`,
    );
  };
  return { append };
}

/** The same line for a change that is a call of its own. */
export const auditCall = (event: AuditEvent): Call => ({
  name: 'audit_append',
  values: valuesOf(event),
});

function valuesOf({ actor, at, action, outcome, detail, requestId }: AuditEvent) {
  const { kind, id, name, role } = whoOf(actor);
  return [at, kind, id, name, role, action, outcome, detail ?? null, requestId] as const;
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
