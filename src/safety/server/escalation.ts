import type { Database, Writer } from '#database/server';
import type { Instant } from '#kernel';
import { dueSteps, nextState } from '#safety';
import { alertReader, alertWriter, type KeptAlert } from './alert-store.ts';
import { clocksOfAlert } from './clocks.ts';

/** Told in the transaction of each step: the card goes to whoever is next. */
export type AfterEscalation = (trx: Writer, alert: KeptAlert, now: Instant) => Promise<void>;

export type Escalation = {
  readonly passedOn: number;
  /** What kept an alert from being passed on: names of errors, nothing about anybody's health. */
  readonly failed: readonly string[];
};

/**
 * Passes on every alert whose clock has run out, also those that ran out while nothing was running.
 * Running twice at once is harmless: the second sees what the first has done. One that fails stops no
 * other; it is tried again at the next look.
 */
export async function escalateOverdue(
  database: Database,
  now: Instant,
  afterEscalation: AfterEscalation,
): Promise<Escalation> {
  const failed: string[] = [];
  let passedOn = 0;
  let page = await overdueAfter(database, now, null);
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    for (const { patientId, alertId } of page) {
      try {
        const steps = await database.write({ patientId }, async (trx) => {
          const alert = await alertWriter(trx).hold(patientId, alertId);
          return alert === null ? 0 : escalate(trx, alert, now, afterEscalation);
        });
        if (steps > 0) passedOn += 1;
      } catch (error) {
        failed.push(error instanceof Error ? error.name : 'unknown');
      }
    }
    page = await overdueAfter(database, now, last.alertId);
  }
  return { passedOn, failed };
}

const overdueAfter = (database: Database, now: Instant, after: string | null) =>
  database.read({ system: 'clocks of safety alerts' }, (db) => alertReader(db).overdue(now, after));

async function escalate(
  trx: Writer,
  alert: KeptAlert,
  now: Instant,
  afterEscalation: AfterEscalation,
): Promise<number> {
  const clocks = await clocksOfAlert(trx, alert, now);
  const steps = dueSteps(alert, now, clocks);
  let current = alert;
  for (const step of steps) {
    const moved = nextState(current, step, clocks);
    if (!moved.ok || step.kind !== 'escalate') break;
    current = { ...current, ...moved.value };
    const words = `${step.because}, level ${current.escalationLevel}`;
    await alertWriter(trx).note(current, { kind: 'escalated', at: step.at, by: null, words });
  }
  if (steps.length > 0) {
    await alertWriter(trx).change(current);
    await afterEscalation(trx, current, now);
  }
  return steps.length;
}
