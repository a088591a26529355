import { beforeAll, describe, expect, it } from 'vitest';
import { type DiaryEntry, readDiary, readMyDiary } from '#diary';
import type { Id, Instant, LocalDate } from '#kernel';
import { addDays } from '#kernel';
import { readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { type OpAnswer, pushOperations } from '#sync';
import { actOnCard, readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
let deviceId: Id<'DeviceId'>;
let seq = 0;

const today = '2026-03-20' as LocalDate;
const daysAgo = (count: number): LocalDate => addDays(today, -count);

type Op = {
  readonly opId: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: unknown;
};

function entry(day: LocalDate, pain: number | null, over: Partial<DiaryEntry> = {}): Op {
  const recordedAt = `${day}T22:00:00.000Z` as Instant;
  const body = { entryId: newId<'DiaryEntryId'>(), day, recordedAt, pain, mood: 5, ...over };
  return { opId: newId(), seq: ++seq, kind: 'diary-entry', body };
}

const push = async (...operations: readonly unknown[]) =>
  clinic.person.ask(pushOperations, {
    body: { patientId: clinic.patientId, deviceId, operations: [...operations] },
  });
const results = (answers: readonly OpAnswer[]) => answers.map(({ result }) => result);
const cards = async () => (await clinic.ana.ask(readWorklist, { query: { queue: 'diary' } })).cards;
const whyNow = async () => {
  const { rows } = await clinic.ana.ask(readCaseload, {});
  return [rows[0]?.attention, rows[0]?.attentionWhy?.en ?? null];
};
const mine = async (from: LocalDate, to: LocalDate) =>
  (await clinic.person.ask(readMyDiary, { query: { from, to } })).days;

const givenAPhone = async () => {
  clinic = await givenClinic('2026-03-20T23:30:00.000Z');
  deviceId = newId<'DeviceId'>();
  seq = 0;
};

describe('days from a phone', () => {
  beforeAll(givenAPhone);

  it('arrive in order, each with its own answer, and a bad one never takes its neighbours', async () => {
    const { answers, gap } = await push(
      entry(daysAgo(2), 3),
      entry(daysAgo(1), 11),
      { nothing: true },
      entry(addDays(today, 2), 3),
      { ...entry(daysAgo(1), 4), kind: 'horoscope' },
      entry(today, 4),
    );
    expect(results(answers)).toEqual([
      'done',
      'rejected',
      'rejected',
      'rejected',
      'rejected',
      'done',
    ]);
    expect(answers.map(({ problem }) => problem?.code ?? null)).toEqual([
      null,
      'invalid-entry',
      'invalid-entry',
      'day-in-the-future',
      'unknown-kind',
      null,
    ]);
    expect(answers[1]?.problem?.fields).toMatchObject([{ at: '/body/pain' }]);
    expect(gap).toBeNull();
    expect((await mine(daysAgo(5), today)).map(({ day, pain }) => [day, pain])).toEqual([
      [daysAgo(2), 3],
      [today, 4],
    ]);
  });

  it('a retry never doubles, and the answer is the same', async () => {
    const first = entry(daysAgo(3), 6);
    const once = await push(first);
    const twice = await push(first);
    expect(twice.answers).toEqual(once.answers);
    expect(await mine(daysAgo(3), daysAgo(3))).toMatchObject([
      { pain: 6, entries: [{ revisions: 1 }] },
    ]);
  });

  it('an id that stands for another entry is refused', async () => {
    const first = entry(daysAgo(4), 6);
    await push(first);
    const again = { ...first, body: { ...(first.body as object), pain: 7 } };
    const { answers } = await push(again);
    expect(answers).toMatchObject([{ result: 'rejected', problem: { code: 'op-id-reused' } }]);
    expect(await mine(daysAgo(4), daysAgo(4))).toMatchObject([{ pain: 6 }]);
  });

  it('an edit keeps the earlier words and counts once; two entries a day are averaged', async () => {
    const first = entry(daysAgo(5), 8, { note: 'bad' });
    const edit = {
      ...entry(daysAgo(5), 4),
      body: { ...(first.body as object), pain: 4, recordedAt: `${daysAgo(5)}T23:00:00.000Z` },
    };
    await push(first, edit, entry(daysAgo(5), 6));
    const [day] = await mine(daysAgo(5), daysAgo(5));
    expect(day?.pain).toBe(5);
    expect(day?.entries.map(({ revisions }) => revisions).toSorted()).toEqual([1, 2]);
  });

  it('a correction made after the phone’s clock was set right counts, on its own day', async () => {
    const day = daysAgo(11);
    const ahead = entry(day, 8, { recordedAt: '2026-03-22T08:00:00.000Z' as Instant });
    const body = { ...(ahead.body as object), pain: 3, recordedAt: `${day}T23:30:00.000Z` };
    await push(ahead, { ...entry(day, 3), body });
    const corrected = { pain: 3, entries: [{ pain: 3, revisions: 2 }] };
    expect(await mine(day, day)).toMatchObject([{ day, ...corrected }]);
    await push(entry(daysAgo(10), 4));
    expect(await mine(day, day)).toMatchObject([corrected]);
  });

  it('a day written later is marked as such', async () => {
    await push(entry(daysAgo(6), 5, { recordedAt: `${daysAgo(4)}T12:00:00.000Z` as Instant }));
    expect(await mine(daysAgo(6), daysAgo(6))).toMatchObject([{ entries: [{ backFilled: true }] }]);
  });

  it('a hole in the sequence is told, and what comes late fills it', async () => {
    const lost = entry(daysAgo(7), 2);
    const { gap } = await push(entry(daysAgo(8), 3));
    expect(gap).toEqual({ after: lost.seq - 1, before: lost.seq + 1 });
    expect((await push(lost)).answers).toMatchObject([{ result: 'done' }]);
    expect((await push(entry(daysAgo(9), 3))).gap).toBeNull();
  });

  it('a hole is told again when the answer that told of it was lost, until it is filled', async () => {
    const [lost, alsoLost] = [entry(daysAgo(11), 2), entry(daysAgo(12), 2)];
    const heard = entry(daysAgo(13), 3);
    const hole = { after: lost.seq - 1, before: heard.seq };
    expect((await push(heard)).gap).toEqual(hole);
    expect((await push(heard)).gap).toEqual(hole);
    expect((await push(lost)).gap).toEqual({ ...hole, after: lost.seq });
    expect((await push(lost)).gap).toEqual({ ...hole, after: lost.seq });
    expect((await push(alsoLost)).gap).toBeNull();
    expect((await push(heard)).gap).toBeNull();
  });

  it('a hole that is filled in the same sending is none', async () => {
    const [late, first] = [entry(daysAgo(14), 2), entry(daysAgo(15), 3)];
    expect((await push(first, late)).gap).toBeNull();
  });

  it('two phones of one person are told apart', async () => {
    const phone = newId<'DeviceId'>();
    const other = { ...entry(daysAgo(10), 3), seq: 1 };
    const answer = await clinic.person.ask(pushOperations, {
      body: { patientId: clinic.patientId, deviceId: phone, operations: [other] },
    });
    expect(answer).toMatchObject({ gap: null, answers: [{ result: 'done' }] });
    const [day] = await mine(daysAgo(10), daysAgo(10));
    const phones = day?.entries.map(({ device }) => device) ?? [];
    expect(new Set(phones).size).toBe(2);
  });

  it('more than 400 days back is refused by name', async () => {
    const { answers } = await push(entry(addDays(today, -401), 3), entry(addDays(today, -400), 3));
    expect(answers.map(({ problem }) => problem?.code ?? 'done')).toEqual(['day-too-old', 'done']);
  });

  it('only the person writes; the team reads', async () => {
    const body = { patientId: clinic.patientId, deviceId, operations: [entry(today, 3)] };
    expect(await clinic.ana.refusal(pushOperations, { body })).toMatchObject({ status: 403 });
    const params = { patientId: clinic.patientId };
    const query = { from: daysAgo(2), to: today };
    expect((await clinic.ben.ask(readDiary, { params, query })).days).toHaveLength(2);
    const tooMany = { from: addDays(today, -400), to: today };
    expect(await clinic.ben.refusal(readDiary, { params, query: tooMany })).toMatchObject({
      code: 'wrong-range',
    });
  });
});

describe('three bad days synced at once raise one card with its reason', () => {
  beforeAll(async () => {
    await givenAPhone();
    await push(...Array.from({ length: 20 }, (_, at) => entry(daysAgo(23 - at), 4 - (at % 2))));
  });

  it('an ordinary fortnight disturbs nobody', async () => {
    expect(await cards()).toEqual([]);
  });

  it('neither do two bad days', async () => {
    await push(entry(daysAgo(3), 7), entry(daysAgo(2), 8));
    expect(await cards()).toEqual([]);
  });

  it('the third one does, once, and says why', async () => {
    await push(entry(daysAgo(1), 7), entry(daysAgo(1), 7));
    expect(await cards()).toMatchObject([
      {
        rule: 'EW-10',
        severity: 'info',
        why: { en: 'Pain was 7, 8, 7 on the last 3 recorded days; usual is 3.5.' },
      },
    ]);
    expect(await whyNow()).toEqual([1, 'Several days worse than usual']);
  });

  it('a fourth bad day, and the same days again, change nothing', async () => {
    const before = await cards();
    await push(entry(today, 8));
    expect(await cards()).toEqual(before);
    const { findings } = await clinic.ana.ask(readFindings, {
      params: { patientId: clinic.patientId },
    });
    expect(findings.map(({ rule }) => rule.id)).toEqual(['EW-10']);
  });

  it('the card ends with an outcome only; the same run raises no second one', async () => {
    const [card] = await cards();
    await clinic.ana.ask(actOnCard, {
      params: { patientId: clinic.patientId, cardId: card?.cardId as never },
      body: { action: 'done', outcome: 'called' },
    });
    await push(entry(today, 9));
    expect(await cards()).toEqual([]);
    expect(await whyNow()).toEqual([0, null]);
  });

  it('the caseload shows the weeks', async () => {
    const { rows } = await clinic.ana.ask(readCaseload, {});
    expect(rows[0]?.lastDiaryDay).toBe(today);
    expect(rows[0]?.painWeeks.at(-1)).toBeGreaterThan(6);
  });
});

describe('a phone that is a day ahead of home', () => {
  const tomorrow = addDays(today, 1);
  beforeAll(async () => {
    await givenAPhone();
    await push(...Array.from({ length: 20 }, (_, at) => entry(daysAgo(23 - at), 4 - (at % 2))));
    await push(entry(daysAgo(1), 8), entry(today, 8));
  });

  it('keeps the day that has begun where the person is, not marked as written late', async () => {
    const written = entry(tomorrow, 8, { recordedAt: '2026-03-20T23:20:00.000Z' as Instant });
    expect(results((await push(written)).answers)).toEqual(['done']);
    expect(await mine(tomorrow, tomorrow)).toMatchObject([
      { pain: 8, entries: [{ backFilled: false }] },
    ]);
  });

  it('counts it at home from the day it begins there', async () => {
    expect(await cards()).toEqual([]);
    clinic.at('2026-03-21T16:00:00.000Z');
    await push(entry(tomorrow, 8));
    expect(await cards()).toMatchObject([{ rule: 'EW-10' }]);
  });

  it('a day that has begun nowhere is refused by its name', async () => {
    const { answers } = await push(entry(addDays(tomorrow, 2), 3));
    expect(answers).toMatchObject([
      { result: 'rejected', problem: { code: 'day-in-the-future', fields: [{ at: '/body/day' }] } },
    ]);
  });
});
