import type { PatientId, SiteId } from '#access';
import type { AuditEvent } from '#audit';
import type { Scope } from '#database';
import type { Database } from '#database/server';
import type { AuditLine, GateDeps, Watched } from '#http/server';
import { assert } from '#kernel';
import { onceAnHour } from './once-an-hour.ts';
import { auditCall, auditWriter } from './writer.ts';

/**
 * What the gate records. A change carries its line in its own transaction. A look at a record is one
 * line an hour for the same person, record and action; a person's look at the own record is none.
 */
export function auditor(database: Database): GateDeps['audit'] {
  const isFirst = onceAnHour();

  const append = (event: AuditEvent): Promise<void> =>
    database.write(scopeOf(event), (trx) => auditWriter(trx).append(event));

  const watch = (inner: Database, line: AuditLine): Watched => {
    let carried = false;
    const write: Database['write'] = async (scope, work) => {
      if (carried) return inner.write(scope, work);
      const outcome = await inner.write(scope, async (trx) => {
        const value = await work(trx);
        const event = eventOf(line, isRejected(value) ? 'rejected' : 'done', scope);
        await auditWriter(trx).append(event);
        return value;
      });
      carried = true;
      return outcome;
    };
    const call: Database['call'] = async (patientId, first) => {
      if (carried) return inner.call(patientId, first);
      const row = await inner.call(
        patientId,
        first,
        auditCall(eventOf(line, 'done', { patientId })),
      );
      if (row !== null) carried = true;
      return row;
    };
    const finish: Watched['finish'] = async (outcome) => {
      if (carried || isOwnLook(line)) return;
      const event = eventOf(line, outcome);
      if (!line.reads || isFirst(keyOf(event), line.at)) await append(event);
    };
    return { database: { ...inner, write, call }, finish };
  };

  const refused: GateDeps['audit']['refused'] = async (line, problem) => {
    // A refused look at another's record belongs to the looker's site: whether that person exists, and
    // where, is not for this request to touch.
    const event = eventOf({ ...line, patientId: null }, 'refused');
    const detail = { code: problem.code, ...(line.patientId ? { patientId: line.patientId } : {}) };
    if (isFirst(keyOf(event) + detail.code, line.at)) await append({ ...event, detail });
  };

  return { watch, refused };
}

function eventOf(line: AuditLine, outcome: AuditEvent['outcome'], scope?: Scope): AuditEvent {
  const { actor, action, at, requestId } = line;
  return { subjectId: subjectOf(line, scope), at, actor, action, outcome, requestId };
}

/** The transaction's own patient or site, else the person named in the request, else the site. */
function subjectOf(line: AuditLine, scope?: Scope): PatientId | SiteId {
  if (scope !== undefined && 'patientId' in scope) return scope.patientId as PatientId;
  if (scope !== undefined && 'siteId' in scope) return scope.siteId as SiteId;
  if (line.patientId !== null) return line.patientId;
  return line.actor.kind === 'staff' ? line.actor.siteId : line.actor.patientId;
}

function scopeOf({ subjectId, actor }: AuditEvent): Scope {
  assert(actor.kind !== 'system', 'the gate records what people do');
  return subjectId === actor.siteId ? { siteId: subjectId } : { patientId: subjectId };
}

function isOwnLook({ actor, reads }: AuditLine): boolean {
  return reads && (actor.kind === 'patient' || actor.kind === 'intake');
}

function keyOf({ actor, subjectId, action, outcome }: AuditEvent): string {
  const who =
    'accountId' in actor ? actor.accountId : 'linkId' in actor ? actor.linkId : actor.name;
  return `${who} ${subjectId} ${action} ${outcome}`;
}

/** A handler that answers with a problem from inside its transaction changed nothing worth "done". */
function isRejected(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
