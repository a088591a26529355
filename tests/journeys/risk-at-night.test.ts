import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#audit/server';
import { addHours } from '#kernel';
import { readFindings } from '#reasoning';
import {
  acknowledgeAlert,
  closeAlert,
  openSecondScreen,
  readAlerts,
  recordSafetyContact,
  saveSecondScreen,
} from '#safety';
import { escalateOverdue } from '#safety/server';
import { actOnCard, readWorklist } from '#worklist';
import { passOn } from '../../src/server/streams/safety.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  givenLink,
  givenPhone,
  givenRegistered,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import { alertsOf, asks, onTuesday, screenOf, screensOffered } from '../support/second-screen.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

const cards = async (queue: 'safety' | 'safety-overdue' | 'contact' = 'safety') =>
  (await clinic.wu.ask(readWorklist, { query: { queue } })).cards;
const followUps = async () => (await clinic.wu.ask(readAlerts, {})).followUps;
const clock = (time: string, daysLater = 0) => clinic.at(onTuesday(time, daysLater));
const rings = async (time: string) => {
  clock(time);
  return escalateOverdue(clinic.database, onTuesday(time), passOn);
};
const alertAbout = async (rule: string) => {
  const alert = (await alertsOf(clinic)).find((one) => one.rule === rule);
  if (alert === undefined) throw new Error(`no alert about ${rule}`);
  return alert;
};
const notes = (reached: boolean, engaged: boolean, words: string) =>
  clinic.wu.ask(recordSafetyContact, {
    params: { patientId },
    body: { contactId: newId<'SafetyContactId'>(), reached, engaged, words },
  });

/** PSY5 of the scenarios: item 9 above zero on Tuesday at 22:10. */
describe('risk on a Tuesday at 22:10', () => {
  beforeAll(async () => {
    clinic = await givenClinic(onTuesday('22:10'));
    patientId = await givenRegistered(clinic);
    phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  });

  it('22:10 the phone knows at once, and the duty owner has an alert that asks for the second screen', async () => {
    const { alarm } = await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
    expect(alarm).toBe(true);
    expect(await alertsOf(clinic)).toMatchObject([
      {
        rule: 'SAF-01',
        state: 'open',
        acknowledgeBy: onTuesday('22:40'),
        secondScreen: 'to-ask',
        disposition: { code: 'second-screen-now', owner: 'safety-role', by: onTuesday('22:10') },
        answers: [{ answer: { en: 'More than half the days' } }],
      },
    ]);
    expect(await cards()).toMatchObject([{ ownerRole: 'psychologist', severity: 'critical' }]);
  });

  it('22:40 nobody took it: the clock passes it on, and once more at 23:10', async () => {
    expect(await rings('22:39')).toMatchObject({ passedOn: 0 });
    expect(await rings('22:40')).toMatchObject({ passedOn: 1 });
    expect((await cards('safety-overdue')).map(({ ownerRole }) => ownerRole)).toEqual([
      'physician',
    ]);
    expect(await rings('23:10')).toMatchObject({ passedOn: 1 });
    expect(await alertsOf(clinic)).toMatchObject([{ escalationLevel: 2, state: 'open' }]);
  });

  it('23:14 Wu takes it; it rings no more', async () => {
    clock('23:14');
    const { alertId } = await alertAbout('SAF-01');
    await clinic.wu.ask(acknowledgeAlert, { params: { patientId, alertId } });
    expect(await rings('23:50')).toMatchObject({ passedOn: 0 });
  });

  it('who may not act on alerts can neither ask, take, close nor note anything', async () => {
    const alert = await alertAbout('SAF-01');
    const { alertId } = alert;
    const params = { patientId, alertId };
    const closing = { outcome: 'spoke-safe-plan-made' as const, words: 'Fine.' };
    const contact = {
      contactId: newId<'SafetyContactId'>(),
      reached: true,
      engaged: true,
      words: 'Fine.',
    };
    const administrator = await clinic.entered(
      await givenStaff(clinic.database, clinic.siteId, 'administrator'),
    );
    for (const who of [clinic.person, administrator]) {
      const refusals = [
        await who.refusal(readAlerts, {}),
        await who.refusal(openSecondScreen, { params }),
        await who.refusal(saveSecondScreen, screenOf(alert, 'asq', { asq_1: 0 })),
        await who.refusal(acknowledgeAlert, { params }),
        await who.refusal(closeAlert, { params, body: closing }),
        await who.refusal(recordSafetyContact, { params: { patientId }, body: contact }),
      ];
      expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 403));
    }
    expect(await alertsOf(clinic)).toHaveLength(1);
  });

  it('23:16 asks the second screen from the alert; the answers stand at the alert, with how they were given', async () => {
    clock('23:16');
    const alert = await alertAbout('SAF-01');
    const { offered, missing } = await screensOffered(clinic, alert);
    expect(offered.map(({ instrument }) => instrument)).toEqual(['asq']);
    expect(missing).toBeNull();
    const page = screenOf(alert, 'asq', { asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 });
    await clinic.wu.ask(saveSecondScreen, page);
    await clinic.wu.ask(saveSecondScreen, page);
    const raised = await alertAbout('SAF-06');
    expect(raised).toMatchObject({
      disposition: { code: 'assessment-before-leaving' },
      secondScreen: null,
    });
    expect(raised.answers.map(({ answer, mode }) => [answer.en, mode])).toContainEqual([
      'Yes',
      'telephone',
    ]);
    // Item 9 by itself asks for nothing more; what was said then does.
    expect(await alertAbout('SAF-01')).toMatchObject({
      secondScreen: 'asked',
      disposition: { code: 'assessment-before-leaving' },
    });
    const kinds = (await alertAbout('SAF-01')).events.map(({ kind, byName }) => [kind, byName]);
    expect(kinds).toContainEqual(['second-screen', 'Dr Wu']);
    expect(await alertsOf(clinic)).toHaveLength(2);
  });

  it('an answer that is none is refused by its name, and a yes in it is heard all the same', async () => {
    const alert = await alertAbout('SAF-01');
    const refused = await clinic.wu.refusal(
      saveSecondScreen,
      screenOf(alert, 'asq', { asq_1: 1, asq_9: 1 }),
    );
    expect(refused).toMatchObject({
      status: 422,
      fields: [{ at: '/body/answers/asq_9', code: 'not-an-option' }],
    });
    const foreign = await clinic.wu.refusal(
      saveSecondScreen,
      screenOf(alert, 'cssrs', { cssrs_1: 0 }),
    );
    expect(foreign).toMatchObject({ status: 422, code: 'may-not-be-used' });
  });

  it('nothing ends without an outcome in words', async () => {
    for (const { alertId, findingId } of await alertsOf(clinic)) {
      const params = { patientId, alertId };
      for (const body of [
        { outcome: 'spoke-safe-plan-made', words: '  ' },
        { words: 'We spoke.' },
        { outcome: 'all-fine', words: 'We spoke.' },
      ]) {
        const refused = await clinic.wu.refusal(closeAlert, { params, body: body as never });
        expect(refused.status).toBe(400);
      }
      const card = (await cards()).find((one) => one.findingId === findingId);
      const done = { action: 'done' as const, outcome: 'called' as const };
      const ended = await clinic.wu.refusal(actOnCard, {
        params: { patientId, cardId: card?.cardId as never },
        body: done,
      });
      expect(ended).toMatchObject({ status: 409, code: 'close-the-alert-first' });
    }
    expect(await alertsOf(clinic)).toHaveLength(2);
  });

  it('23:40 Wu closes both with what came of it; the record keeps her words', async () => {
    clock('23:40');
    for (const { alertId } of await alertsOf(clinic)) {
      await clinic.wu.ask(closeAlert, {
        params: { patientId, alertId },
        body: { outcome: 'spoke-safe-plan-made', words: 'Plan renewed; her sister is with her.' },
      });
    }
    expect(await alertsOf(clinic)).toEqual([]);
    expect(await cards()).toEqual([]);
    const { findings } = await clinic.wu.ask(readFindings, {
      params: { patientId },
      query: { include: 'all' },
    });
    const decided = findings.filter(({ decisions }) => decisions.length > 0);
    expect(decided.map(({ rule }) => rule.id).toSorted()).toEqual(['SAF-01', 'SAF-06']);
  });

  it('from then on she is called: within 72 hours of the screen, then every week, until she is in care again', async () => {
    const [first] = await followUps();
    expect(first).toMatchObject({
      rule: 'SAF-10',
      dueAt: addHours(onTuesday('23:16'), 72),
      overdue: false,
      contacts: [],
    });
    const [card] = await cards('contact');
    expect(card).toMatchObject({ rule: 'SAF-10', dueAt: first?.dueAt });
    const ended = await clinic.wu.refusal(actOnCard, {
      params: { patientId, cardId: card?.cardId as never },
      body: { action: 'done', outcome: 'no-action-needed' },
    });
    expect(ended).toMatchObject({ status: 409, code: 'note-the-contact-first' });

    clock('10:00', 2);
    await notes(false, false, 'No answer, voicemail left.');
    expect(await followUps()).toMatchObject([
      { dueAt: first?.dueAt, contacts: [{ reached: false, byName: 'Dr Wu' }] },
    ]);
    clock('23:30', 3);
    expect(await followUps()).toMatchObject([{ overdue: true }]);
    await notes(true, false, 'Sleeps better; wants to go on.');
    const [next] = await followUps();
    expect(next?.contacts).toHaveLength(2);
    // The due day ends at midnight in New York, which is 05:00 of the next day in UTC.
    expect(next?.dueAt).toBe(new Date(Date.parse(onTuesday('24:00', 10)) - 1).toISOString());
    expect((await cards('contact'))[0]?.dueAt).toBe(next?.dueAt);

    const refused = await clinic.wu.refusal(recordSafetyContact, {
      params: { patientId },
      body: {
        contactId: newId<'SafetyContactId'>(),
        reached: false,
        engaged: true,
        words: 'Gone?',
      },
    });
    expect(refused).toMatchObject({ status: 422, fields: [{ at: '/body/engaged' }] });
    clock('09:00', 45);
    expect(await followUps()).toHaveLength(1);
    await notes(true, true, 'Seen by Dr Okoro; weekly therapy begun.');
    expect(await followUps()).toEqual([]);
    expect(await cards('contact')).toEqual([]);
  });

  it('who did what when is in the trail, unbroken', async () => {
    await clinic.database.read({ system: 'a test reads the trail' }, async (db) => {
      const { rows } = await sql<{ action: string; n: number }>`
        select action, count(*)::int as n from audit_event
        where subject_id = ${patientId}::uuid and outcome = 'done' group by action`.execute(db);
      const done = Object.fromEntries(rows.map(({ action, n }) => [action, n]));
      expect(done).toMatchObject({
        ACKNOWLEDGED_ALERT: 1,
        READ_SECOND_SCREEN: 1,
        ASKED_SECOND_SCREEN: 2,
        CLOSED_ALERT: 2,
        RECORDED_SAFETY_CONTACT: 3,
      });
    });
    expect(await verifyChain(clinic.database)).toMatchObject({ faultCount: 0 });
  });
});

describe('the second screen raises nothing', () => {
  it('that it was asked stands at the alert, and a person still closes it', async () => {
    clinic = await givenClinic(onTuesday('22:10'));
    patientId = await givenRegistered(clinic);
    phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
    const alert = await alertAbout('SAF-01');
    await asks(clinic, alert, 'asq', { asq_1: 0, asq_2: 0, asq_3: 0, asq_4: 0 });
    expect(await alertsOf(clinic)).toMatchObject([
      { rule: 'SAF-01', secondScreen: 'asked', disposition: null },
    ]);
    expect(await followUps()).toEqual([]);
  });
});
