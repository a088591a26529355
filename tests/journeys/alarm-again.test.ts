import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveIntakeAnswers } from '#intake';
import { recordFact } from '#profile';
import { readFindings } from '#reasoning';
import { acknowledgeAlert, closeAlert, readAlerts } from '#safety';
import { readWorklist } from '#worklist';
import { draftOf, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  answersOf,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { givenCircle } from '../support/people.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

beforeEach(async () => {
  clinic = await givenClinic(moment(1, '02:10'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
});

const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts;
const cards = async () => (await clinic.wu.ask(readWorklist, { query: { queue: 'safety' } })).cards;
const rules = async () => {
  const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
  return findings.map(({ rule }) => rule.id);
};
const closeAll = async () => {
  for (const { alertId } of await alerts()) {
    const params = { patientId, alertId };
    await clinic.wu.ask(acknowledgeAlert, { params });
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params, body });
  }
};

const learnsSomethingElse = () =>
  clinic.ben.ask(recordFact, {
    params: { patientId },
    body: { factId: newId<'FactId'>(), name: 'antidepressant-trials', value: 1 },
  });
const givenCoverRoundTheClock = () =>
  clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    sql`insert into parameter_setting
      (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
      values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb,
        'Somebody is on call', ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
  );

describe('a person says yes again after the alert was closed', () => {
  it.each([
    ['the same again', 1, [1]],
    ['no, then yes', 1, [0, 1]],
    ['less than before', 3, [1]],
    ['no, then less than before', 3, [0, 1]],
  ])('to item 9, %s: somebody hears of it', async (_, first, again) => {
    await phone.answers({ phq9_9: first });
    clinic.at(moment(1, '03:00'));
    await closeAll();
    expect(await alerts()).toEqual([]);
    clinic.at(moment(5, '02:00'));
    for (const value of again) await phone.answers({ phq9_9: value });
    expect(await alerts()).toMatchObject([
      {
        rule: 'SAF-01',
        state: 'open',
        openedAt: moment(5, '02:00'),
        answers: [{ answer: { en: 'Several days' }, at: moment(5, '02:00') }],
      },
    ]);
    expect(await cards()).toMatchObject([{ rule: 'SAF-01', severity: 'critical' }]);
  });

  it('in the safety questions: somebody hears of it', async () => {
    await phone.answers({ asq_1: 0, asq_2: 1, asq_3: 0, asq_4: 0, asq_5: 0 });
    clinic.at(moment(1, '03:00'));
    await closeAll();
    clinic.at(moment(1, '04:00'));
    await phone.answers({ asq_2: 0 });
    expect(await alerts()).toEqual([]);
    await phone.answers({ asq_2: 1 });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-06', state: 'open' }]);
  });

  it('through a new link: somebody hears of it', async () => {
    await phone.answers({ phq9_9: 2 });
    clinic.at(moment(1, '03:00'));
    await closeAll();
    clinic.at(moment(5, '02:00'));
    const other = await givenPhone(clinic, await givenLink(clinic, patientId));
    expect(await other.answers({ phq9_9: 1 })).toMatchObject({ alarm: true });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-01', state: 'open' }]);
  });

  it('asked the safety questions at home, and refused them: somebody hears of it', async () => {
    await phone.answers({ asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 });
    await phone.submits();
    clinic.at(moment(1, '14:00'));
    await closeAll();
    // Later than answers are taken over from one round to the next.
    clinic.at(moment(40, '15:00'));
    await givenCoverRoundTheClock();
    const person = await clinic.entered(await givenCircle(clinic.database, patientId, 'patient'));
    const home = storyOf(clinic, person, patientId);
    await home.assigns(draftOf('asq', weekly(clinic.now().slice(0, 10))));
    const [due] = (await home.mine()).due;
    if (due === undefined) throw new Error('it is due');
    await home.completes(due, () => null);
    expect(await alerts()).toMatchObject([{ rule: 'SAF-06', state: 'open' }]);
    clinic.at(moment(40, '16:00'));
    await closeAll();
    await learnsSomethingElse();
    expect(await alerts()).toEqual([]);
  });

  it('and a new link was only sent: what was closed rests, whatever is learnt beside it', async () => {
    await phone.answers({ ...anIntake, ...mood(1, 0, 2, 2), phq9_9: 2 });
    await phone.submits();
    clinic.at(moment(1, '03:00'));
    await closeAll();
    clinic.at(moment(5, '02:00'));
    await givenPhone(clinic, await givenLink(clinic, patientId));
    await learnsSomethingElse();
    expect(await alerts()).toEqual([]);
    expect(await rules()).not.toContain('SAF-01');
  });

  it('in an answer that cannot be kept: somebody hears of it, and once closed it rests', async () => {
    await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 3 });
    clinic.at(moment(1, '03:00'));
    await closeAll();
    clinic.at(moment(1, '04:00'));
    const answers = answersOf(clinic, { phq9_9: 1 }).map((one) => ({ ...one, mode: 'assisted' }));
    const body = { intakeId: phone.intakeId, sectionsDone: 0, sectionsTotal: 7, answers } as never;
    await phone.ask(saveIntakeAnswers, { body });
    expect(await alerts()).toHaveLength(1);
    clinic.at(moment(1, '05:00'));
    await closeAll();
    await phone.answers({ ...anIntake, phq9_3: 2 });
    await phone.submits();
    expect(await alerts()).toEqual([]);
    expect(await rules()).not.toContain('SAF-01');
  });

  it('while an alert is open it is an event of that alert', async () => {
    await phone.answers({ phq9_9: 2 });
    clinic.at(moment(1, '02:20'));
    await phone.answers({ phq9_9: 1 });
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      openedAt: moment(1, '02:10'),
      answers: [{ answer: { en: 'More than half the days' } }],
    });
    expect(alert?.events.map(({ kind }) => kind)).toEqual(['opened', 'answered-again']);
    expect(await cards()).toHaveLength(1);
  });

  it('what was decided rests: days later the same answers are handed in', async () => {
    await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2, asq_1: 1 });
    clinic.at(moment(1, '03:00'));
    await closeAll();
    clinic.at(moment(4, '03:00'));
    await phone.answers({ ...anIntake, phq9_3: 2, phq9_9: 0, asq_3: 0 });
    await phone.submits();
    expect(await alerts()).toEqual([]);
    expect(await rules()).toEqual(expect.not.arrayContaining(['SAF-01', 'SAF-06']));
  });
});

describe('a phone whose clock is years behind', () => {
  it.each([
    ['SAF-01', { phq9_9: 1 }],
    ['SAF-06', { asq_3: 1 }],
  ])('raises %s all the same', async (rule, said) => {
    const given = answersOf(clinic, said);
    const answers = given.map((one) => ({ ...one, answeredAt: '2020-01-01T00:00:00.000Z' }));
    const body = { intakeId: phone.intakeId, sectionsDone: 0, sectionsTotal: 7, answers } as never;
    expect(await phone.ask(saveIntakeAnswers, { body })).toMatchObject({ alarm: true });
    expect(await alerts()).toMatchObject([
      { rule, state: 'open', answers: [{ at: '2020-01-01T00:00:00.000Z' }] },
    ]);
  });

  it('is heard also where another answer to the question carries a later time', async () => {
    await phone.answers({ asq_3: 0 });
    const [answer] = answersOf(clinic, { asq_3: 1 });
    const answers = [{ ...answer, answeredAt: '2020-01-01T00:00:00.000Z' }];
    const body = { intakeId: phone.intakeId, sectionsDone: 0, sectionsTotal: 7, answers } as never;
    await phone.ask(saveIntakeAnswers, { body });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-06' }]);
  });
});
