import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, PatientActor, PatientId } from '#access';
import { type DiaryEntry, readMyDiary } from '#diary';
import { diaryOperation, diaryReader, recentDays } from '#diary/server';
import { lastDaysAgainstUsual } from '#insight';
import { addDays, type Id, type Instant, type LocalDate, type TimeZone } from '#kernel';
import { caseloadWriter, countsKept } from '#registry/server';
import { pushOperations } from '#sync';
import { type Clinic, givenClinic, givenPerson, newId } from '../../../tests/support/clinic.ts';
import { perform } from '../../sync/server/perform.ts';
import { diaryRulebook, silenceRulebook } from '../rulebook.ts';
import { diaryStream } from './diary.ts';

let clinic: Clinic;
const now = '2026-03-20T23:30:00.000Z' as Instant;
const today = '2026-03-20' as LocalDate;
const zone = 'America/New_York' as TimeZone;
/** The parameters as shipped (src/evidence). */
const usual = { days: 3, usualDays: 28, fewest: 7, deviations: 1, freshDays: 7 };

beforeAll(async () => {
  clinic = await givenClinic(now);
});

type Written = {
  readonly back: number;
  readonly pain: number | null;
  readonly sleep: number | null;
  /** One in some rewrites an earlier entry. */
  readonly again: boolean;
  readonly device: 0 | 1;
};

/** Bad days are mostly the last ones, so that some of them are a run. */
const written: fc.Arbitrary<Written> = fc
  .record({
    back: fc.oneof(fc.nat(5), fc.nat(40)),
    low: fc.option(fc.integer({ min: 2, max: 5 }), { freq: 8 }),
    bad: fc.nat(6).map((die) => die > 0),
    sleep: fc.option(fc.nat(10)),
    again: fc.nat(40).map((die) => die === 0),
    device: fc.constantFrom(0, 1),
  })
  .map(({ low, bad, ...one }) => ({ ...one, pain: bad && one.back < 4 ? 9 : low }));

async function givenPhone() {
  const patientId = await givenPerson(clinic.database, clinic.siteId);
  const stream = diaryStream(clinic.database, countsKept({ freshMs: 5_000, staleMs: 60_000 }));
  const handler = diaryOperation(stream);
  const devices = [newId<'DeviceId'>(), newId<'DeviceId'>()] as const;
  const { siteId } = clinic;
  const accountId = newId() as AccountId;
  const actor: PatientActor = { kind: 'patient', patientId, siteId, accountId, name: 'Rosa' };
  const entries: Id<'DiaryEntryId'>[] = [];
  let seq = 0;
  /** Whether it was kept in one call. */
  const write = async ({ back, pain, sleep, again, device }: Written): Promise<boolean> => {
    const entryId = (again ? entries[0] : undefined) ?? newId<'DiaryEntryId'>();
    entries.push(entryId);
    const plain = { inTheWay: null, mood: 5, energy: null, note: null, sites: null };
    const recordedAt = new Date(Date.parse(now) - 60_000 + seq).toISOString() as Instant;
    const body: DiaryEntry = {
      ...plain,
      entryId,
      day: addDays(today, -back),
      recordedAt,
      pain,
      sleep,
    };
    seq += 1;
    const about = { opId: newId<'OpId'>(), seq, deviceId: devices[device], body, actor, now };
    const quick = await stream.saveQuickly(clinic.database, about, zone, back > 0);
    if (quick === null) {
      const { answer } = await clinic.database.write({ patientId }, (trx) =>
        perform(trx, handler, about),
      );
      if (answer.result !== 'done') throw new Error(answer.problem.title);
    }
    return quick !== null;
  };
  return { patientId, write };
}

const rowOf = (patientId: PatientId) =>
  clinic.database.owner
    .run(
      `select pain_weeks, mood_weeks, sleep_weeks, weeks_until, last_diary_day from caseload_row
       where patient_id = $1`,
      [patientId],
    )
    .then(([row]) => row);

const isARun = (patientId: PatientId): Promise<boolean> =>
  clinic.database.read({ patientId }, async (db) => {
    const days = await diaryReader(db).days(patientId, addDays(today, -recentDays), today);
    return lastDaysAgainstUsual(days, today, usual)?.allWorse === true;
  });

it('the look before a day is kept in one call knows every rule that a day is held against', () => {
  // Another rule here means: diary_save must decline what that rule may have something to say about.
  expect(diaryRulebook.rules.map(({ id }) => id)).toEqual(['EW-10']);
  expect(silenceRulebook.rules.map(({ id }) => id)).toEqual(['EW-06']);
});

describe('a day kept in one call', () => {
  it('leaves the caseload as the facts say, and never is one that makes a run of bad days', async () => {
    let quickOnes = 0;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 12, maxLength: 30 }), async (days) => {
        const { patientId, write } = await givenPhone();
        for (const day of days) {
          const quick = await write(day);
          const run = await isARun(patientId);
          expect(quick && run).toBe(false);
          quickOnes += Number(quick);
          runs += Number(run);
        }
        const kept = await rowOf(patientId);
        await clinic.database.write({ patientId }, (trx) =>
          caseloadWriter(trx).rebuild(patientId, clinic.now()),
        );
        expect(kept).toEqual(await rowOf(patientId));
      }),
      { numRuns: 25, seed: 7 },
    );
    // Otherwise nothing was compared.
    expect(quickOnes).toBeGreaterThan(150);
    expect(runs).toBeGreaterThan(5);
  });

  it('is kept once however often it arrives, each time with a line in the trail', async () => {
    const deviceId = newId<'DeviceId'>();
    const op = (seq: number) => {
      const day = addDays(today, -seq);
      const body = { entryId: newId(), day, recordedAt: now, pain: 4 };
      return { opId: newId(), seq, kind: 'diary-entry', body };
    };
    const push = (operation: ReturnType<typeof op>) =>
      clinic.person.ask(pushOperations, {
        body: { patientId: clinic.patientId, deviceId, operations: [operation] },
      });
    const lines = async () => {
      const rows = await clinic.database.owner.run(
        `select count(*)::int as count from audit_event where subject_id = $1 and action = $2`,
        [clinic.patientId, pushOperations.audit],
      );
      return Number(rows[0]?.['count']);
    };
    await push(op(1));
    const second = op(2);
    const before = await lines();
    const { answers } = await push(second);
    expect(await lines()).toBe(before + 1);
    expect((await push(second)).answers).toEqual(answers);
    const query = { from: addDays(today, -5), to: today };
    const { days } = await clinic.person.ask(readMyDiary, { query });
    expect(days.map(({ entries }) => entries.length)).toEqual([1, 1]);
  });

  it('says when the phone skipped a number, and leaves what comes late to the long way', async () => {
    const { patientId, write } = await givenPhone();
    const day = { pain: 4, sleep: null, again: false, device: 0 } as const;
    const gaps = async () =>
      clinic.database.owner.run(
        'select gap_since is not null as gap from device where patient_id = $1 order by device',
        [patientId],
      );
    expect(await write({ ...day, back: 5 })).toBe(false);
    expect(await write({ ...day, back: 4 })).toBe(true);
    expect(await gaps()).toEqual([{ gap: false }]);
    // The other device is new, and takes a number that the first one will miss.
    expect(await write({ ...day, back: 3, device: 1 })).toBe(false);
    expect(await write({ ...day, back: 2 })).toBe(true);
    expect((await gaps())[0]).toEqual({ gap: true });
  });
});
