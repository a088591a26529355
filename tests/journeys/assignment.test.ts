import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  amendAssignment,
  assignQuestionnaires,
  exportReminders,
  previewAssignment,
  readAssignments,
  readMyQuestionnaires,
  readReminders,
  readSiteSchedules,
  resumeAssignment,
  stopAssignment,
} from '#assignment';
import { lookAtEverybody, type Message, type Sender } from '#assignment/server';
import { addDays, type LocalDate } from '#kernel';
import { readMeasures } from '#measures';
import { leaveCare } from '#profile';
import { readFindings } from '#reasoning';
import { readAlerts } from '#safety';
import { draftOf, least, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';

/** Monday, 2 March 2026, ten in the morning in New York, where the person lives. */
const monday = '2026-03-02T15:00:00.000Z';

let clinic: Clinic;
let story: Story;
const given = async () => {
  clinic = await givenClinic(monday);
  story = storyOf(clinic);
};
const reminders = async () =>
  (await clinic.ana.ask(readReminders, { params: { patientId: clinic.patientId } })).reminders;
const states = async () =>
  (await story.assigned()).flatMap(({ occurrences }) =>
    occurrences.map(({ due, state, version }) => [due, state, version]),
  );

describe('a questionnaire every week', () => {
  beforeAll(given);

  it('who will be notified is told before it is saved, and nothing is saved by asking', async () => {
    const draft = draftOf('peg', weekly('2026-03-02'));
    const body = { patientIds: [clinic.patientId], draft };
    const told = await clinic.ana.ask(previewAssignment, { body });
    expect(told).toMatchObject({
      notified: 1,
      people: [
        { name: 'Rosa Alvarez', obstacle: null, nextDue: '2026-03-02', notifiedOn: '2026-03-02' },
      ],
    });
    expect(await story.assigned()).toEqual([]);
  });

  it('is on the phone at once, with its questions, how long it takes and until when', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    const { due } = await story.mine();
    expect(due).toMatchObject([
      { why: 'To see how it goes.', closes: '2026-03-04', minutes: 0.5, thisWeek: true },
    ]);
    expect(due[0]?.asking.forms[0]?.form.items.map(({ id }) => id)).toEqual([
      'peg_1',
      'peg_2',
      'peg_3',
    ]);
  });

  it('saved twice with one id it is one', async () => {
    const [one] = await story.assigned();
    await story.assigns(draftOf('peg', weekly('2026-03-02')), one?.assignmentId);
    expect(await story.assigned()).toHaveLength(1);
  });

  it('answered, it is scored once, and the person reads the score in words', async () => {
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], () => 6);
    const { measures } = await clinic.wu.ask(readMeasures, {
      params: { patientId: clinic.patientId },
    });
    expect(measures).toMatchObject([
      { instrument: 'peg', readings: [{ value: 6, day: '2026-03-02' }] },
    ]);
    const after = await story.mine();
    expect(after.due).toEqual([]);
    expect(after.next).toBe('2026-03-09');
    expect(after.done).toMatchObject([
      { inWords: [{ words: { en: expect.stringContaining('6') } }] },
    ]);
  });

  it('no reminder comes after the answer', async () => {
    await story.clock('2026-03-04T14:30:00.000Z');
    const lines = await reminders();
    expect(lines.map(({ number, sentAt, notSent }) => [number, sentAt !== null, notSent])).toEqual([
      [2, false, 'already-answered'],
      [1, true, null],
    ]);
  });

  it('the next one opens at midnight of the person, not a minute before', async () => {
    await story.clock('2026-03-09T03:59:59.000Z');
    expect(await states()).toHaveLength(1);
    await story.clock('2026-03-09T04:00:00.000Z');
    expect(await states()).toEqual([
      ['2026-03-09', 'open', 1],
      ['2026-03-02', 'answered', 1],
    ]);
  });

  it('unanswered it expires when its last day is over, and is never shamed for', async () => {
    await story.clock('2026-03-12T03:59:59.000Z');
    expect((await states())[0]).toEqual(['2026-03-09', 'open', 1]);
    await story.clock('2026-03-12T04:00:00.000Z');
    expect((await states())[0]).toEqual(['2026-03-09', 'expired', 1]);
    expect((await story.mine()).due).toEqual([]);
  });

  it('what an offline phone answered in time and sends later is kept and scored', async () => {
    const [assignment] = await story.assigned();
    const late = assignment?.occurrences[0]?.occurrenceId as string;
    for (const item of ['peg_1', 'peg_2', 'peg_3']) {
      expect(await story.answers(late, item, 4)).toMatchObject({ result: 'done' });
    }
    await story.steps(late, 'handed-in');
    expect((await states())[0]).toEqual(['2026-03-09', 'answered', 1]);
  });
});

describe('a schedule that is changed', () => {
  beforeAll(given);

  it('asks nothing again: the new version begins with the next day that is free', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], () => 5);
    clinic.at('2026-03-03T15:00:00.000Z');
    const [one] = await story.assigned();
    const told = await clinic.ana.ask(previewAssignment, {
      body: {
        patientIds: [clinic.patientId],
        draft: draftOf('peg', weekly('2026-03-03')),
        assignmentId: one?.assignmentId,
      },
    });
    expect(told.people[0]).toMatchObject({ nextDue: '2026-03-10', weeksOver: [] });
    await clinic.ana.ask(amendAssignment, {
      params: { patientId: clinic.patientId, assignmentId: one?.assignmentId as never },
      body: {
        seenVersion: 1,
        schedule: weekly('2026-03-03'),
        visitDays: [],
        reason: 'Tuesdays suit her better.',
      },
    });
    await story.clock('2026-03-04T15:00:00.000Z');
    expect(await states()).toEqual([['2026-03-02', 'answered', 1]]);
    await story.clock('2026-03-10T15:00:00.000Z');
    expect(await states()).toEqual([
      ['2026-03-10', 'open', 2],
      ['2026-03-02', 'answered', 1],
    ]);
  });

  it('both versions stay readable, each with its reason and its own rounds', async () => {
    const [one] = await story.assigned();
    expect(one?.versions).toMatchObject([
      { version: 1, fromDay: '2026-03-02', reason: null },
      { version: 2, fromDay: '2026-03-03', reason: 'Tuesdays suit her better.', madeByName: 'Ana' },
    ]);
  });

  it('somebody who was slower is told, and nothing is lost', async () => {
    const [one] = await story.assigned();
    const refused = await clinic.wu.refusal(amendAssignment, {
      params: { patientId: clinic.patientId, assignmentId: one?.assignmentId as never },
      body: { seenVersion: 1, schedule: weekly('2026-03-03'), visitDays: [], reason: 'Me too.' },
    });
    expect(refused).toMatchObject({ status: 409, code: 'changed-meanwhile' });
  });

  it('stopped, what is open is withdrawn; taken back, it is open again', async () => {
    const [one] = await story.assigned();
    const params = { patientId: clinic.patientId, assignmentId: one?.assignmentId as never };
    await clinic.ana.ask(stopAssignment, { params, body: { reason: 'Enough for now.' } });
    expect((await story.mine()).due).toEqual([]);
    expect((await states())[0]).toEqual(['2026-03-10', 'withdrawn', 2]);
    await clinic.ana.ask(resumeAssignment, { params });
    expect((await states())[0]).toEqual(['2026-03-10', 'open', 2]);
    expect((await story.mine()).due).toHaveLength(1);
  });
});

describe('a measure of a study', () => {
  beforeAll(given);
  const query = { from: '2026-03-01' as LocalDate, to: '2026-06-30' as LocalDate };
  const random = (from: string) =>
    weekly(from, { spreadDays: 4, ends: { times: 4 }, reminders: { onDays: [0], atMinutes: 540 } });
  const rounds = async () =>
    (await story.assigned())
      .flatMap(({ occurrences }) => occurrences)
      .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const runs = async (from: string, days: number) => {
    for (let day = 0; day <= days; day++) {
      await story.clock(`${addDays(from as LocalDate, day)}T15:00:00.000Z`);
    }
  };

  it('comes on days drawn by chance, each within its own week', async () => {
    await story.assigns(draftOf('peg', random('2026-03-02')));
    await runs('2026-03-02', 13);
    const weeks = (await rounds()).map(({ due }) => due);
    expect(weeks).toHaveLength(2);
    expect(weeks[0]?.slice(0, 10) as string).toMatch(/^2026-03-0[2-6]$/);
    expect(weeks[1]?.slice(0, 10) as string).toMatch(/^2026-03-(09|1[0-3])$/);
  });

  it('amended in the middle of the study, nothing is asked again, and both versions can be told apart', async () => {
    const before = await rounds();
    const [one] = await story.assigned();
    clinic.at('2026-03-16T02:00:00.000Z');
    await clinic.ana.ask(amendAssignment, {
      params: { patientId: clinic.patientId, assignmentId: one?.assignmentId as never },
      body: {
        seenVersion: 1,
        schedule: weekly('2026-03-16', { repeat: { every: 2, unit: 'weeks' }, ends: { times: 2 } }),
        visitDays: [],
        reason: 'Amendment 2 of the protocol.',
      },
    });
    await runs('2026-03-16', 20);
    const after = await rounds();
    expect(
      after
        .slice(0, before.length)
        .map(({ due, opens, closes, version }) => [due, opens, closes, version]),
    ).toEqual(before.map(({ due, opens, closes, version }) => [due, opens, closes, version]));
    expect(after.map(({ version }) => version)).toEqual([1, 1, 2, 2]);
  });

  it('the ledger tells which version each reminder belongs to', async () => {
    const { csv } = await clinic.ana.ask(exportReminders, { query });
    const [heading = '', ...lines] = csv.trim().split('\r\n');
    const at = heading.split(',').indexOf('schedule_version');
    const versions = lines.map((line) => line.split(',')[at]);
    expect(new Set(versions)).toEqual(new Set(['1', '2']));
  });
});

describe('a reminder', () => {
  beforeAll(given);

  it('is meant for nine in the morning on the person’s clock, also in the week of a clock change', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-07')));
    await story.clock('2026-03-07T06:00:00.000Z');
    const lines = await reminders();
    // New York changes its clocks in the night to 8 March.
    expect(lines.map(({ intendedFor }) => intendedFor).toSorted()).toEqual([
      '2026-03-07T14:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ]);
    expect(lines.every(({ sentAt }) => sentAt === null)).toBe(true);
  });

  it('is written once, though the job died half-way and ran twice at once afterwards', async () => {
    const now = '2026-03-07T14:00:00.000Z' as never;
    clinic.at(now);
    const dying = {
      ...clinic.database,
      write: async (scope: never, work: (trx: never) => Promise<unknown>) =>
        clinic.database.write(scope, async (trx) => {
          await work(trx as never);
          throw new Error('killed before the commit');
        }),
    };
    const { failed } = await lookAtEverybody(dying as never, now);
    expect(failed).toEqual(['Error']);
    expect((await reminders()).filter(({ sentAt }) => sentAt !== null)).toEqual([]);
    await Promise.all([
      lookAtEverybody(clinic.database, now),
      lookAtEverybody(clinic.database, now),
    ]);
    await lookAtEverybody(clinic.database, now);
    expect(await reminders()).toHaveLength(2);
    expect((await reminders()).filter(({ sentAt }) => sentAt === now)).toHaveLength(1);
  });

  it('is delivered when the phone fetches it, opened when the person does, answered at the end', async () => {
    clinic.at('2026-03-07T15:00:00.000Z');
    const { due } = await story.mine();
    expect(due[0]?.reminded).toBe(true);
    const sent = async () => (await reminders()).find(({ sentAt }) => sentAt !== null);
    expect(await sent()).toMatchObject({ deliveredAt: '2026-03-07T15:00:00.000Z', openedAt: null });
    clinic.at('2026-03-07T15:05:00.000Z');
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], () => 3);
    expect(await sent()).toMatchObject({
      openedAt: '2026-03-07T15:05:00.000Z',
      answeredAt: '2026-03-07T15:05:00.000Z',
    });
  });

  it('the ledger leaves the house as a file, for the coordinator only, and that is written down', async () => {
    const query = { from: '2026-03-01' as LocalDate, to: '2026-03-31' as LocalDate };
    const file = await clinic.ana.ask(exportReminders, { query });
    expect(file).toMatchObject({
      fileName: 'reminders-2026-03-01-2026-03-31.csv',
      rows: 2,
      cut: false,
    });
    expect(file.csv.split('\r\n')).toHaveLength(4);
    expect(file.csv).not.toContain('Rosa');
    expect(await clinic.wu.refusal(exportReminders, { query })).toMatchObject({ status: 403 });
    const { rows } = await clinic.database.read({ system: 'test' }, (db) =>
      sql<{
        n: number;
      }>`select count(*)::int as n from audit_event where action = 'EXPORTED_REMINDERS'`.execute(
        db,
      ),
    );
    expect(rows[0]?.n).toBe(2);
  });

  it('says that e-mail and SMS are not configured', async () => {
    const { channels } = await clinic.ana.ask(readReminders, {
      params: { patientId: clinic.patientId },
    });
    expect(channels).toEqual([
      { channel: 'in-app', configured: true },
      { channel: 'email', configured: false },
      { channel: 'sms', configured: false },
    ]);
  });
});

describe('a reminder beside the app', () => {
  beforeAll(async () => {
    await given();
    await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
      sql`update patient set email = 'rosa@example.org' where patient_id = ${clinic.patientId}`.execute(
        trx,
      ),
    );
  });
  const outbox: Message[] = [];
  const byMail: Sender = {
    channel: 'email',
    send: async (message) => {
      outbox.push(message);
      return 'sent';
    },
  };
  const mails = async () => (await reminders()).filter(({ channel }) => channel === 'email');
  const at = (moment: string) => {
    clinic.at(moment);
    return clinic.now();
  };

  it('goes out once, though two servers look at once, and says nothing of what it is about', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-07')));
    await lookAtEverybody(clinic.database, at('2026-03-07T06:00:00.000Z'), [byMail]);
    expect(outbox).toEqual([]);
    expect(await mails()).toHaveLength(2);
    const now = at('2026-03-07T14:00:00.000Z');
    await Promise.all([
      lookAtEverybody(clinic.database, now, [byMail]),
      lookAtEverybody(clinic.database, now, [byMail]),
    ]);
    await lookAtEverybody(clinic.database, now, [byMail]);
    expect(outbox).toEqual([{ to: 'rosa@example.org', language: 'en' }]);
    expect((await mails()).map(({ sentAt }) => sentAt)).toEqual([null, now]);
  });

  it('a server that dies while sending has not sent, and nobody is written to twice', async () => {
    const dying: Sender = { channel: 'email', send: () => new Promise(() => undefined) };
    const now = at('2026-03-09T13:00:00.000Z');
    void lookAtEverybody(clinic.database, now, [dying]);
    await expect
      .poll(async () => {
        const { rows } = await clinic.database.read({ patientId: clinic.patientId }, (db) =>
          sql<{
            n: number;
          }>`select count(*)::int as n from reminder where claimed_at = ${now}`.execute(db),
        );
        return rows[0]?.n;
      })
      .toBe(1);
    await lookAtEverybody(clinic.database, at('2026-03-09T13:10:00.000Z'), [byMail]);
    await lookAtEverybody(clinic.database, at('2026-03-09T13:16:00.000Z'), [byMail]);
    expect(outbox).toHaveLength(1);
    expect((await mails())[0]).toMatchObject({ sentAt: null, notSent: 'failed' });
  });
});

describe('the gate', () => {
  beforeAll(given);

  it('what the licence register does not allow is refused, with the reason', async () => {
    const body = {
      assignmentId: newId<'AssignmentId'>(),
      draft: draftOf('pcs', weekly('2026-03-02')),
      why: 'Out of habit.',
    };
    const refused = await clinic.ana.refusal(assignQuestionnaires, {
      params: { patientId: clinic.patientId },
      body,
    });
    expect(refused).toMatchObject({ status: 422, code: 'nothing-allowed' });
    expect(refused.fields).toMatchObject([
      { code: 'no-wording', message: expect.stringContaining('licensed') },
    ]);
    expect(await story.assigned()).toEqual([]);
  });

  it('nothing is asked in a language the person does not read', async () => {
    await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
      sql`update patient set language = 'so' where patient_id = ${clinic.patientId}`.execute(trx),
    );
    const body = { patientIds: [clinic.patientId], draft: draftOf('peg', weekly('2026-03-02')) };
    const { people, notified } = await clinic.ana.ask(previewAssignment, { body });
    expect(notified).toBe(0);
    expect(people[0]).toMatchObject({
      obstacle: 'nothing-allowed',
      leftOut: [{ instrument: 'peg', code: 'no-such-language' }],
    });
    const refused = await clinic.ana.refusal(assignQuestionnaires, {
      params: { patientId: clinic.patientId },
      body: {
        assignmentId: newId<'AssignmentId'>(),
        draft: draftOf('peg', weekly('2026-03-02')),
        why: 'To see how it goes.',
      },
    });
    expect(refused.title).toContain('no words for this in the person’s language');
    await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
      sql`update patient set language = 'en' where patient_id = ${clinic.patientId}`.execute(trx),
    );
  });

  it('a window that would overlap the next one is refused at its field', async () => {
    const schedule = weekly('2026-03-02', { window: { beforeDays: 2, afterDays: 5 } });
    const refused = await clinic.ana.refusal(assignQuestionnaires, {
      params: { patientId: clinic.patientId },
      body: {
        assignmentId: newId<'AssignmentId'>(),
        draft: draftOf('peg', schedule),
        why: 'Often.',
      },
    });
    expect(refused).toMatchObject({ status: 400, fields: [{ at: '/body/draft/schedule/window' }] });
  });

  it('a person of another clinic is not found, in a list neither', async () => {
    const elsewhere = await givenClinic(monday);
    const body = {
      patientIds: [elsewhere.patientId, clinic.patientId],
      draft: draftOf('peg', weekly('2026-03-02')),
    };
    const { people, unknown } = await clinic.ana.ask(previewAssignment, { body });
    expect(people).toHaveLength(1);
    expect(unknown).toEqual([elsewhere.patientId]);
  });

  it('another person of the clinic sees and answers nothing of it', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    const { due } = await story.mine();
    const otherId = await givenPerson(clinic.database, clinic.siteId);
    const { givenCircle } = await import('../support/people.ts');
    const other = await clinic.entered(await givenCircle(clinic.database, otherId, 'patient'));
    const theirs = storyOf(clinic, other, otherId);
    expect((await theirs.mine()).due).toEqual([]);
    const occurrenceId = due[0]?.occurrenceId as string;
    expect(await theirs.answers(occurrenceId, 'peg_1', 3)).toMatchObject({
      result: 'rejected',
      problem: { code: 'not-found' },
    });
    expect(await theirs.steps(occurrenceId, 'handed-in')).toMatchObject({ result: 'rejected' });
  });

  it.each([
    ['peg_1', 11, 'not-an-option'],
    ['peg_1', -1, 'not-an-option'],
    ['peg_9', 1, 'unknown-question'],
    ['phq9_1', 1, 'unknown-question'],
  ])('an answer that is none is named: %s = %i', async (item, value, code) => {
    const { due } = await story.mine();
    expect(await story.answers(due[0]?.occurrenceId as string, item, value)).toMatchObject({
      result: 'rejected',
      problem: { code },
    });
  });

  it('only the care team assigns; a person reads their own only', async () => {
    const params = { patientId: clinic.patientId };
    expect(
      await clinic.person.refusal(readAssignments, { params: { patientId: newId() } }),
    ).toMatchObject({
      status: 403,
    });
    expect(await clinic.ana.refusal(readMyQuestionnaires, {})).toMatchObject({ status: 403 });
    expect(
      await clinic.person.refusal(stopAssignment, {
        params: { ...params, assignmentId: newId<'AssignmentId'>() },
        body: { reason: 'No.' },
      }),
    ).toMatchObject({ status: 403 });
  });

  it('who left care is asked nothing', async () => {
    await clinic.ana.ask(leaveCare, {
      params: { patientId: clinic.patientId },
      body: { reason: 'pause' },
    });
    await story.clock('2026-03-09T15:00:00.000Z');
    expect((await states())[0]).toEqual(['2026-03-09', 'withdrawn', 1]);
    expect((await story.mine()).due).toEqual([]);
  });
});

describe('the quarterly battery', () => {
  beforeAll(given);

  it('asks more only where an answer calls for it, and names what is left out', async () => {
    const { leftOut } = await story.assigns(
      draftOf(
        'quarterly',
        weekly('2026-03-02', { repeat: { every: 3, unit: 'months' } }),
        'battery',
      ),
    );
    expect(leftOut).toContainEqual(
      expect.objectContaining({ instrument: 'uw_prse', code: 'inactive' }),
    );
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    const values = await story.completes(due[0], (item) =>
      item.id.startsWith('phq') ? 2 : least(item),
    );
    expect(Object.keys(values).filter((item) => item.startsWith('phq8'))).toHaveLength(6);
    const { measures } = await clinic.wu.ask(readMeasures, {
      params: { patientId: clinic.patientId },
    });
    expect(measures.find(({ instrument }) => instrument === 'phq8')).toMatchObject({
      readings: [{ value: 16, status: 'scored' }],
    });
  });

  it('runs at the site, counted', async () => {
    const { schedules } = await clinic.ana.ask(readSiteSchedules, {});
    expect(schedules).toMatchObject([
      { what: { kind: 'battery', id: 'quarterly' }, people: 1, answered: 1, open: 0 },
    ]);
  });
});

describe('an alarm answer at home', () => {
  beforeAll(async () => {
    await given();
    await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
      sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
        values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb, 'Cover at night',
          ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
    );
  });
  const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts;
  const rules = async () =>
    (await clinic.wu.ask(readFindings, { params: { patientId: clinic.patientId } })).findings.map(
      ({ rule }) => rule.id,
    );
  let occurrenceId = '';

  it('raises an alert at once, before anything is handed in', async () => {
    await story.assigns(draftOf('phq9', weekly('2026-03-02')));
    const { due } = await story.mine();
    occurrenceId = due[0]?.occurrenceId as string;
    await story.answers(occurrenceId, 'phq9_9', 1);
    expect(await alerts()).toMatchObject([
      { rule: 'SAF-01', state: 'open', answers: [{ answer: { en: 'Several days' } }] },
    ]);
  });

  it('a changed mind does not take it back, and a second answer does not double it', async () => {
    await story.answers(occurrenceId, 'phq9_9', 0);
    expect(await alerts()).toHaveLength(1);
  });

  it('a “yes” to a safety question is an alarm of its own, also where it cannot be kept', async () => {
    expect(await story.answers(newId(), 'asq_2', 1)).toMatchObject({ result: 'rejected' });
    expect(await rules()).toContain('SAF-06');
    expect(await alerts()).toHaveLength(2);
  });

  it('handed in, nothing is raised anew', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await story.answers(occurrenceId, `phq9_${n}`, 1);
    await story.steps(occurrenceId, 'handed-in');
    expect(await alerts()).toHaveLength(2);
    expect((await rules()).filter((id) => id === 'SAF-01')).toHaveLength(1);
  });

  it('left out the next time, it is asked for again and never counted as zero', async () => {
    const { closeAlert } = await import('#safety');
    for (const { alertId } of await alerts()) {
      await clinic.wu.ask(closeAlert, {
        params: { patientId: clinic.patientId, alertId },
        body: { outcome: 'spoke-no-present-danger', words: 'We spoke.' },
      });
    }
    await story.clock('2026-03-09T15:00:00.000Z');
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], ({ id }) => (id === 'phq9_9' ? null : 1));
    expect(await alerts()).toEqual([]);
    expect(await rules()).toContain('SAF-08');
    const { measures } = await clinic.wu.ask(readMeasures, {
      params: { patientId: clinic.patientId },
    });
    const phq = measures.find(({ instrument }) => instrument === 'phq9');
    expect(phq?.readings.at(-1)).toMatchObject({ status: 'no-score', value: null });
  });
});
