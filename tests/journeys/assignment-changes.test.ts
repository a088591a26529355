import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { readReminders, resumeAssignment, stopAssignment } from '#assignment';
import { lookAtEverybody, type Message, type Sender } from '#assignment/server';
import { leaveCare, returnToCare } from '#profile';
import { draftOf, least, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

/** Monday, 2 March 2026, ten in the morning in New York, where the person lives. */
const monday = '2026-03-02T15:00:00.000Z';

let clinic: Clinic;
let story: Story;
beforeEach(async () => {
  clinic = await givenClinic(monday);
  story = storyOf(clinic);
});

const states = async () =>
  (await story.assigned()).flatMap(({ occurrences }) =>
    occurrences.map(({ due, state }) => [due, state]),
  );
const reminders = async () =>
  (await clinic.ana.ask(readReminders, { params: { patientId: clinic.patientId } })).reminders;
const asksItem9 = (value: 'on' | 'phq8') =>
  clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
      values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, to_jsonb(${value}::text), 'Cover at night',
        ${newId()}, 'Sam', ${clinic.now()})`.execute(trx),
  );
const itemsDue = async () =>
  (await story.mine()).due.flatMap(({ asking }) =>
    asking.forms.flatMap(({ form }) => form.items.map(({ id }) => id)),
  );
const leaves = () =>
  clinic.ana.ask(leaveCare, {
    params: { patientId: clinic.patientId },
    body: { reason: 'pause' },
  });

describe('where nobody watches at night any more', () => {
  it('a round that is open asks the form without item 9, with what was said already', async () => {
    await asksItem9('on');
    await story.assigns(draftOf('phq9', weekly('2026-03-02')));
    const before = await itemsDue();
    expect(before).toContain('phq9_9');
    const [due] = (await story.mine()).due;
    await story.answers(due?.occurrenceId as string, 'phq9_1', 2);
    clinic.at('2026-03-02T16:00:00.000Z');
    await asksItem9('phq8');
    const [now] = (await story.mine()).due;
    const forms = now?.asking.forms.filter(({ trigger }) => trigger === null) ?? [];
    expect(forms.map(({ form }) => form.id)).toEqual(['phq8']);
    expect(await itemsDue()).not.toContain('phq9_9');
    expect(now?.asking.sameAs['phq9_1']).toContain('phq8_1');
  });

  it('what is answered of that form is kept and scored as such', async () => {
    await asksItem9('on');
    await story.assigns(draftOf('phq9', weekly('2026-03-02')));
    await story.mine();
    clinic.at('2026-03-02T16:00:00.000Z');
    await asksItem9('phq8');
    const [due] = (await story.mine()).due;
    if (due === undefined) throw new Error('nothing is due');
    const said = await story.completes(due, () => 1);
    expect(Object.keys(said)).toHaveLength(8);
    const { done } = await story.mine();
    expect(done[0]?.inWords).toMatchObject([{ words: { en: expect.stringContaining('8') } }]);
  });

  it('safety questions that were asked out of the blue are asked no more', async () => {
    await asksItem9('on');
    await story.assigns(draftOf('asq', weekly('2026-03-02')));
    expect((await story.mine()).due).toHaveLength(1);
    clinic.at('2026-03-02T16:00:00.000Z');
    await asksItem9('phq8');
    expect((await story.mine()).due).toEqual([]);
  });

  it('an answer that an offline phone gave before is kept', async () => {
    await asksItem9('on');
    await story.assigns(draftOf('phq9', weekly('2026-03-02')));
    const [due] = (await story.mine()).due;
    clinic.at('2026-03-02T16:00:00.000Z');
    await asksItem9('phq8');
    expect(await story.answers(due?.occurrenceId as string, 'phq9_9', 0)).toMatchObject({
      result: 'done',
    });
  });
});

describe('who leaves care', () => {
  const outbox: Message[] = [];
  const byMail: Sender = {
    channel: 'email',
    send: async (message) => {
      outbox.push(message);
      return 'sent';
    },
  };

  it('is asked nothing more, and reminded of nothing', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    expect((await story.mine()).due).toHaveLength(1);
    await leaves();
    expect(await states()).toEqual([['2026-03-02', 'withdrawn']]);
    expect((await story.mine()).due).toEqual([]);
    await story.clock('2026-03-04T14:30:00.000Z');
    expect((await reminders()).filter(({ sentAt }) => sentAt !== null)).toHaveLength(1);
    expect(
      (await reminders()).every(({ sentAt, notSent }) => sentAt !== null || notSent !== null),
    ).toBe(true);
  });

  it('gets no mail that was meant for later, whoever looks', async () => {
    await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
      sql`update patient set email = 'rosa@example.org' where patient_id = ${clinic.patientId}`.execute(
        trx,
      ),
    );
    await story.assigns(draftOf('peg', weekly('2026-03-07')));
    clinic.at('2026-03-07T06:00:00.000Z');
    await lookAtEverybody(clinic.database, clinic.now(), [byMail]);
    await leaves();
    clinic.at('2026-03-07T14:00:00.000Z');
    await lookAtEverybody(clinic.database, clinic.now(), [byMail]);
    expect(outbox).toEqual([]);
  });

  it('and comes back is asked from the next round on; nothing is taken up again', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    await story.mine();
    await leaves();
    await story.clock('2026-03-09T15:00:00.000Z');
    clinic.at('2026-03-10T15:00:00.000Z');
    await clinic.ana.ask(returnToCare, { params: { patientId: clinic.patientId } });
    expect((await story.mine()).due).toEqual([]);
    expect(await states()).toEqual([
      ['2026-03-09', 'withdrawn'],
      ['2026-03-02', 'withdrawn'],
    ]);
    await story.clock('2026-03-16T15:00:00.000Z');
    expect((await story.mine()).due).toHaveLength(1);
  });
});

describe('a stop that is taken back', () => {
  it('makes nothing of the pause look missed', async () => {
    await story.assigns(draftOf('peg', weekly('2026-03-02')));
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], least);
    const [one] = await story.assigned();
    const params = { patientId: clinic.patientId, assignmentId: one?.assignmentId as never };
    clinic.at('2026-03-05T15:00:00.000Z');
    await clinic.ana.ask(stopAssignment, { params, body: { reason: 'A holiday.' } });
    await story.clock('2026-03-24T15:00:00.000Z');
    clinic.at('2026-03-24T15:00:00.000Z');
    await clinic.ana.ask(resumeAssignment, { params });
    expect(await states()).toEqual([
      ['2026-03-23', 'open'],
      ['2026-03-16', 'withdrawn'],
      ['2026-03-09', 'withdrawn'],
      ['2026-03-02', 'answered'],
    ]);
  });
});

describe('questions that were passed over', () => {
  it('have no score, and the person reads that nothing is lost', async () => {
    await story.assigns(draftOf('gad7', weekly('2026-03-02')));
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], ({ id }) => (id === 'gad7_1' ? 1 : null));
    const { done } = await story.mine();
    expect(done[0]?.inWords).toMatchObject([
      {
        words: {
          en: expect.stringMatching(/^There is no score this time. 6 questions were left open/),
        },
      },
    ]);
  });
});
