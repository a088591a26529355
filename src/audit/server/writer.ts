import { sql } from 'kysely';
import type { AuditEvent } from '#audit';
import type { Writer } from '#database/server';

/**
 * Appends to the chain of each event's subject, in the very transaction that records the fact: both
 * are kept or neither. One statement an event; a subject's row in audit_head is locked until commit, so
 * the chain grows in commit order.
 */
export function auditWriter(trx: Writer) {
  const append = async (event: AuditEvent): Promise<void> => {
    const who = whoOf(event.actor);
    const detail = event.detail === undefined ? null : JSON.stringify(event.detail);
    await sql`
      with line as (
        select ${event.subjectId}::uuid as subject_id, ${event.at}::timestamptz as at,
          ${who.kind}::text as actor_kind, ${who.id}::uuid as actor_id, ${who.name}::text as actor_name,
          ${who.role}::text as actor_role, ${event.action}::text as action,
          ${event.outcome}::text as outcome, ${detail}::text::jsonb as detail,
          ${event.requestId}::text as request_id
      ),
      digested as (
        select audit_digest(subject_id, at, actor_kind, actor_id, actor_name, actor_role, action,
          outcome, detail, request_id) as digest
        from line
      ),
      head as (
        insert into audit_head (subject_id, seq, digest, previous_hash, hash)
        select line.subject_id, 1, digest, '\\x00', audit_link('\\x00', 1, digest)
        from line, digested
        on conflict (subject_id) do update set
          seq = audit_head.seq + 1,
          digest = excluded.digest,
          previous_hash = audit_head.hash,
          hash = audit_link(audit_head.hash, audit_head.seq + 1, excluded.digest)
        returning seq, previous_hash, hash
      )
      insert into audit_event (subject_id, seq, at, actor_kind, actor_id, actor_name, actor_role,
        action, outcome, detail, request_id, previous_hash, hash)
      select line.subject_id, head.seq, line.at, line.actor_kind, line.actor_id, line.actor_name,
        line.actor_role, line.action, line.outcome, line.detail, line.request_id,
        head.previous_hash, head.hash
      from line, head`.execute(trx);
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
