import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { AccountId, PatientId, SiteId } from '#access';
import type { Reader, Writer } from '#database/server';
import type { Id, Instant } from '#kernel';
import type { Alert, AlertOutcome } from '#safety';
import type { AlertRow, SafetyTables } from './tables.ts';

/** Alerts a list shows at most. */
const alertsMax = 200;

/** An alert with whom and what it is about. */
export type KeptAlert = Alert & {
  readonly patientId: PatientId;
  readonly alertId: Id<'AlertId'>;
  readonly siteId: SiteId;
  readonly findingId: Id<'FindingId'>;
  readonly acknowledgedByName: string | null;
  readonly closedByName: string | null;
};

export type ClosedAlert = { readonly alertId: Id<'AlertId'>; readonly closedAt: Instant };

export type AlertEvent = {
  readonly alertId: Id<'AlertId'>;
  readonly kind: string;
  readonly at: Instant;
  readonly byName: string | null;
  readonly words: string | null;
};

export function alertReader(db: Reader) {
  const tables = db.withTables<SafetyTables>();
  const open = () => tables.selectFrom('safety_alert').selectAll().where('state', '<>', 'closed');
  return {
    /** Alerts of one person that nobody has closed, held until the transaction ends unless only looked at. */
    openOf: async (patientId: PatientId, hold = true): Promise<readonly KeptAlert[]> => {
      const rows = await open()
        .where('patient_id', '=', patientId)
        .orderBy('opened_at')
        .$if(hold, (query) => query.forUpdate())
        .execute();
      return rows.map(alertOf);
    },
    /** Alerts of a site that nobody took, then those in hand; of each the longest waiting first. */
    ofSite: async (siteId: SiteId): Promise<readonly KeptAlert[]> => {
      const rows = await open()
        .where('site_id', '=', siteId)
        .orderBy(sql`state <> 'open'`)
        .orderBy('opened_at')
        .limit(alertsMax)
        .execute();
      return rows.map(alertOf);
    },
    /** A page of the alerts of every site whose clock has run out: to be taken, or to be closed. */
    overdue: async (now: Instant, after: string | null): Promise<readonly KeptAlert[]> => {
      const rows = await open()
        .where((is) =>
          is.or([
            is.and([is('state', '=', 'open'), is('acknowledge_by', '<=', now)]),
            is.and([is('state', '=', 'acknowledged'), is('close_by', '<=', now)]),
          ]),
        )
        .$if(after !== null, (query) => query.where('alert_id', '>', after as Id<'AlertId'>))
        .orderBy('alert_id')
        .limit(alertsMax)
        .execute();
      return rows.map(alertOf);
    },
    events: async (alerts: readonly KeptAlert[]): Promise<readonly AlertEvent[]> => {
      if (alerts.length === 0) return [];
      const rows = await tables
        .selectFrom('safety_event')
        .selectAll()
        .where('patient_id', 'in', [...new Set(alerts.map(({ patientId }) => patientId))])
        .where(
          'alert_id',
          'in',
          alerts.map(({ alertId }) => alertId),
        )
        .orderBy('at')
        .orderBy('event_id')
        .execute();
      return rows.map((row) => ({
        alertId: row.alert_id,
        kind: row.kind,
        at: row.at,
        byName: row.by_name,
        words: row.words,
      }));
    },
  };
}

/** Alerts of one person that somebody closed since a moment, the latest first. */
export function closedSince(
  db: Reader,
  patientId: PatientId,
  since: Instant,
): Promise<readonly ClosedAlert[]> {
  return db
    .withTables<SafetyTables>()
    .selectFrom('safety_alert')
    .select(['alert_id as alertId', sql<Instant>`closed_at`.as('closedAt')])
    .where('patient_id', '=', patientId)
    .where('closed_at', '>=', since)
    .orderBy('closed_at', 'desc')
    .limit(alertsMax)
    .execute();
}

export type Person = { readonly accountId: AccountId; readonly name: string };

type Happening = {
  readonly kind:
    | 'opened'
    | 'answered-again'
    | 'acknowledged'
    | 'second-screen'
    | 'escalated'
    | 'closed';
  readonly at: Instant;
  readonly by: Person | null;
  readonly words: string | null;
};

export function alertWriter(trx: Writer) {
  const tables = trx.withTables<SafetyTables>();
  return {
    /** The alert, held until the transaction ends, so that two people's steps come one after the other. */
    hold: async (patientId: PatientId, alertId: Id<'AlertId'>): Promise<KeptAlert | null> => {
      const row = await tables
        .selectFrom('safety_alert')
        .selectAll()
        .where('patient_id', '=', patientId)
        .where('alert_id', '=', alertId)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? null : alertOf(row);
    },
    add: async (
      alert: Alert,
      about: Pick<KeptAlert, 'patientId' | 'siteId' | 'findingId'>,
    ): Promise<KeptAlert> => {
      const alertId = uuidv7() as Id<'AlertId'>;
      const kept = { ...alert, ...about, alertId, acknowledgedByName: null, closedByName: null };
      await tables.insertInto('safety_alert').values(rowOf(kept)).execute();
      return kept;
    },
    change: async (alert: KeptAlert): Promise<void> => {
      await tables
        .updateTable('safety_alert')
        .set(rowOf(alert))
        .where('patient_id', '=', alert.patientId)
        .where('alert_id', '=', alert.alertId)
        .execute();
    },
    /** Events are only ever added. */
    note: async (
      { patientId, alertId }: Pick<KeptAlert, 'patientId' | 'alertId'>,
      { kind, at, by, words }: Happening,
    ): Promise<void> => {
      await tables
        .insertInto('safety_event')
        .values({
          patient_id: patientId,
          event_id: uuidv7(),
          alert_id: alertId,
          kind,
          at,
          words,
          by: by?.accountId ?? null,
          by_name: by?.name ?? null,
        })
        .execute();
    },
  };
}

function rowOf(alert: KeptAlert): AlertRow {
  return {
    patient_id: alert.patientId,
    alert_id: alert.alertId,
    site_id: alert.siteId,
    finding_id: alert.findingId,
    state: alert.state,
    opened_at: alert.openedAt,
    acknowledge_by: alert.acknowledgeBy,
    close_by: alert.closeBy,
    escalation_level: alert.escalationLevel,
    acknowledged_at: alert.acknowledgedAt,
    acknowledged_by: alert.acknowledgedBy as AccountId | null,
    acknowledged_by_name: alert.acknowledgedByName,
    closed_at: alert.closedAt,
    closed_by: alert.closedBy as AccountId | null,
    closed_by_name: alert.closedByName,
    outcome_code: alert.outcome?.code ?? null,
    outcome: alert.outcome?.words ?? null,
  };
}

function alertOf(row: AlertRow): KeptAlert {
  const { outcome_code: code, outcome: words } = row;
  return {
    patientId: row.patient_id,
    alertId: row.alert_id,
    siteId: row.site_id,
    findingId: row.finding_id,
    state: row.state,
    openedAt: row.opened_at,
    acknowledgeBy: row.acknowledge_by,
    closeBy: row.close_by,
    escalationLevel: row.escalation_level,
    acknowledgedBy: row.acknowledged_by,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedByName: row.acknowledged_by_name,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    closedByName: row.closed_by_name,
    outcome: code === null || words === null ? null : { code: code as AlertOutcome, words },
  };
}
