import type { PatientActor } from '#access';
import type { Database, Writer } from '#database/server';
import {
  type DayValues,
  type DiaryEntry,
  diaryEntry,
  entryFault,
  isBackFilled,
  type Revision,
} from '#diary';
import type { Instant, LocalDate, TimeZone } from '#kernel';
import {
  done,
  type Incoming,
  type OperationHandler,
  operationHandler,
  opIdReused,
} from '#sync/server';
import { diaryReader, saveEntry } from './store.ts';

export type AfterEntry = (
  trx: Writer,
  entry: {
    readonly actor: PatientActor;
    readonly day: LocalDate;
    readonly recordedAt: Instant;
    readonly zone: TimeZone;
    readonly now: Instant;
    /** An earlier entry was rewritten; it may have moved to another day. */
    readonly revised: boolean;
    /** Values of the days around the entry's, oldest first. */
    readonly days: readonly DayValues[];
  },
) => Promise<void>;

export type DiaryDeps = {
  /** The person's own time zone. */
  readonly zoneOf: (whose: Pick<PatientActor, 'patientId'>) => Promise<TimeZone>;
  /** What follows from a day, in the transaction that keeps it. */
  readonly afterEntry: AfterEntry;
  /** Keeps an entry from which nothing follows but the caseload's week; null: something may follow. */
  readonly saveQuickly: (
    database: Database,
    incoming: Incoming<DiaryEntry>,
    zone: TimeZone,
    backFilled: boolean,
  ) => Promise<{ readonly was: number } | null>;
};

/** A check-in written on a phone, kept exactly once. */
export function diaryOperation({ zoneOf, afterEntry, saveQuickly }: DiaryDeps): OperationHandler {
  return operationHandler<DiaryEntry>({
    kind: 'diary-entry',
    schema: diaryEntry,
    check: async ({ actor, body, now }) => {
      const fault = entryFault(body.day, now, await zoneOf(actor));
      if (fault === null) return null;
      const fields = [{ at: '/body/day', code: fault.code, message: fault.message }];
      return { code: fault.code, title: fault.message, fields };
    },
    quickly: async (database, incoming) => {
      const { actor, body } = incoming;
      const zone = await zoneOf(actor);
      const backFilled = isBackFilled(body.day, body.recordedAt, zone);
      const saved = await saveQuickly(database, incoming, zone, backFilled);
      return saved && { effect: done({ backFilled }), was: saved.was };
    },
    insert: async (trx, incoming, claim, onlyNew) => {
      const { actor, body, now } = incoming;
      const zone = await zoneOf(actor);
      const backFilled = isBackFilled(body.day, body.recordedAt, zone);
      const saved = await saveEntry(trx, incoming, backFilled, claim, onlyNew);
      if (!saved.inserted) return { device: saved.device, was: saved.was, effect: null };
      const { day, recordedAt } = body;
      const { days, revised } = saved;
      await afterEntry(trx, { actor, day, recordedAt, zone, now, days, revised });
      return { device: saved.device, was: saved.was, effect: done({ backFilled }) };
    },
    recall: async (trx, incoming) => {
      const kept = await diaryReader(trx).revisionByOp(incoming.actor.patientId, incoming.opId);
      if (kept === null) return null;
      return isSame(kept, incoming) ? done({ backFilled: kept.backFilled }) : opIdReused;
    },
  });
}

function isSame(kept: Revision, { body }: Incoming<DiaryEntry>): boolean {
  const { opId: _, backFilled: __, ...entry } = kept;
  return spelled(entry) === spelled(body);
}

const inOrder = (from: object) => Object.entries(from).toSorted(([a], [b]) => (a < b ? -1 : 1));

function spelled({ sites, ...entry }: DiaryEntry): string {
  return JSON.stringify([inOrder(entry), sites === null ? null : inOrder(sites)]);
}
