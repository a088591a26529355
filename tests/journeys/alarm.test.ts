import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  readAssistedIntake,
  readIntakeProgress,
  saveAssistedAnswers,
  saveIntakeAnswers,
  submitAssistedIntake,
} from '#intake';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { acknowledgeAlert, closeAlert, readAlerts } from '#safety';
import { escalateOverdue } from '#safety/server';
import { actOnCard, readWorklist } from '#worklist';
import { passOn } from '../../src/server/streams/safety.ts';
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

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts;
const findings = async () =>
  (await clinic.wu.ask(readFindings, { params: { patientId } })).findings;
const rules = async () => (await findings()).map(({ rule }) => rule.id).toSorted();
const cards = async () => (await clinic.wu.ask(readWorklist, { query: { queue: 'safety' } })).cards;
const rank = (severity: string) => ['critical', 'warning', 'advice', 'info'].indexOf(severity);

/** Every moment at which an alert of the person, its finding or one of its cards is due. */
const dues = async () => {
  const open = await alerts();
  const about = new Set(open.map(({ findingId }) => findingId));
  const alarms = (await findings()).filter(({ findingId }) => about.has(findingId));
  const own = (await cards()).filter(({ findingId }) => about.has(findingId as never));
  const all = [
    ...open.map((alert) => alert.acknowledgeBy),
    ...[...alarms, ...own].map((one) => one.dueAt),
  ];
  return [...new Set(all)];
};
const dueOfFinding = async (findingId: string | undefined) => [
  ...new Set(
    [...(await findings()), ...(await cards())]
      .filter((one) => one.findingId === findingId)
      .map(({ dueAt }) => dueAt),
  ),
];
const givenPerson = async () => {
  clinic = await givenClinic(moment(1, '02:10'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
};

describe('an alarm answer at 22:10 raises an alert before submission', () => {
  beforeAll(givenPerson);

  it('is told to the phone and to the team at once', async () => {
    const { alarm } = await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
    expect(alarm).toBe(true);
    expect(await alerts()).toMatchObject([
      { patientId, rule: 'SAF-01', state: 'open', acknowledgeBy: moment(1, '02:40') },
    ]);
    expect(await cards()).toMatchObject([{ patientId, rule: 'SAF-01', severity: 'critical' }]);
    const { rows } = await clinic.ana.ask(readCaseload, { query: { filter: 'safety' } });
    expect(rows).toMatchObject([{ patientId, attention: 4 }]);
  });

  it('shows in one look what was said, when, how, and how to reach the person', async () => {
    const [alert] = await alerts();
    expect(alert).toMatchObject({
      phone: null,
      language: 'en',
      interpreterNeeded: false,
      answers: [
        {
          asked: { en: expect.stringContaining('better off dead') },
          answer: { en: 'Several days' },
          at: moment(1, '02:10'),
          mode: 'self',
        },
      ],
    });
  });

  it('worklist card, finding and alert are due at one moment', async () => {
    expect(await dues()).toEqual([moment(1, '02:40')]);
  });

  it('its card and its finding end with the alert and no other way', async () => {
    const [card] = await cards();
    expect(card).toMatchObject({ alertOpen: true });
    const params = { patientId, cardId: card?.cardId as never };
    const soon = moment(3, '00:00').slice(0, 10) as never;
    for (const body of [
      { action: 'done', outcome: 'no-action-needed' },
      { action: 'done', outcome: 'called' },
      { action: 'snooze', until: soon, reason: 'Later' },
    ] as const) {
      expect(await clinic.wu.refusal(actOnCard, { params, body })).toMatchObject({
        status: 409,
        title: expect.stringContaining('Close the alert first'),
      });
    }
    const [finding] = await findings();
    const refused = await clinic.wu.refusal(decideFinding, {
      params: { patientId, findingId: finding?.findingId as never },
      body: { decisionId: newId<'DecisionId'>(), kind: 'accept' },
    });
    expect(refused).toMatchObject({ status: 409, code: 'close-the-alert-first' });
    expect(await cards()).toHaveLength(1);
  });

  it('a retry and a second look never double it', async () => {
    await phone.answers({ phq9_9: 1 });
    expect(await rules()).toEqual(['SAF-01']);
    expect(await alerts()).toHaveLength(1);
    expect(await cards()).toHaveLength(1);
  });

  it('a changed mind does not take it back: an alarm rises, never falls', async () => {
    await phone.answers({ phq9_9: 0 });
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
    expect(await rules()).toEqual(['SAF-01']);
  });

  it('one "no" in the safety questions concludes nothing; a "yes" does at once', async () => {
    await phone.answers({ asq_1: 0 });
    expect(await rules()).toEqual(['SAF-01']);
    await phone.answers({ asq_2: 1 });
    expect(await rules()).toEqual(['SAF-01', 'SAF-06']);
    expect(await alerts()).toHaveLength(2);
  });

  it('nobody takes it: the clock passes it on, once', async () => {
    const late = moment(1, '02:41') as never;
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, passOn)).toMatchObject({ passedOn: 2 });
    expect(await escalateOverdue(clinic.database, late, passOn)).toEqual({
      passedOn: 0,
      failed: [],
    });
    expect(await alerts()).toMatchObject([{ escalationLevel: 1 }, { escalationLevel: 1 }]);
    expect((await cards()).map(({ ownerRole }) => ownerRole).toSorted()).toContain('physician');
    expect(await dues()).toEqual([moment(1, '03:10')]);
  });

  it('handed in, no step is proposed while the alert is open', async () => {
    await phone.answers({ ...anIntake, ...mood(0, 0, 3, 3), phq9_3: 2 });
    await phone.submits();
    expect(await rules()).toContain('SC-01');
    expect((await findings()).some(({ proposal }) => proposal !== null)).toBe(false);
    expect(await alerts()).toHaveLength(2);
  });

  it('is taken by one person and closed with words; then its card is gone', async () => {
    const [first, second] = await alerts();
    expect(second?.answers.map(({ answer }) => answer.en)).toEqual(['Several days', 'No', 'Yes']);
    for (const alert of [first, second]) {
      const params = { patientId, alertId: alert?.alertId as never };
      await clinic.wu.ask(acknowledgeAlert, { params });
      const taken = (await alerts()).find(({ alertId }) => alertId === alert?.alertId);
      expect(await dueOfFinding(alert?.findingId)).toEqual([taken?.closeBy]);
      const other = await clinic.hale.refusal(acknowledgeAlert, { params });
      expect(other).toMatchObject({ status: 409, code: 'already-taken' });
      const body = { outcome: 'spoke-safe-plan-made' as const, words: 'Spoke for an hour.' };
      const closed = await clinic.wu.ask(closeAlert, { params, body });
      expect(closed).toMatchObject({ state: 'closed', closedByName: 'Dr Wu' });
      expect(closed.events.map(({ kind }) => kind)).toContain('escalated');
    }
    expect(await alerts()).toEqual([]);
    expect(await cards()).toEqual([]);
  });

  it('closed, the episode is over: the step is proposed in the same moment, with its card', async () => {
    expect(await rules()).toEqual(expect.not.arrayContaining(['SAF-01', 'SAF-06', 'SC-01']));
    const { rows } = await clinic.ana.ask(readCaseload, {});
    expect(rows.find((one) => one.patientId === patientId)).toMatchObject({
      stage: 'to-decide',
      attention: 2,
    });
    const proposed = (await findings()).filter(({ proposal }) => proposal?.kind === 'step');
    expect(proposed).toMatchObject([{ rule: { id: 'SC-20' }, proposal: { detail: { step: 2 } } }]);
    const query = { queue: 'step-proposal' as const };
    expect((await clinic.wu.ask(readWorklist, { query })).cards).toMatchObject([{ patientId }]);
  });

  it('no urgent finding is left to stand as a banner; the most severe stands first', async () => {
    const severities = (await findings()).map(({ severity }) => severity);
    expect(severities).not.toContain('critical');
    expect(severities).toEqual(severities.toSorted((a, b) => rank(a) - rank(b)));
  });

  it('the same alarm once more opens an alert of its own, and the proposal waits again', async () => {
    await phone.answers({ phq9_9: 2 });
    expect(await alerts()).toMatchObject([{ rule: 'SAF-01', state: 'open' }]);
    expect(await rules()).toContain('SC-01');
    expect((await findings()).some(({ proposal }) => proposal !== null)).toBe(false);
    const query = { queue: 'step-proposal' as const };
    expect((await clinic.wu.ask(readWorklist, { query })).cards).toEqual([]);
  });

  it('is not closed without words, nor by someone who may not', async () => {
    const params = { patientId, alertId: patientId as never };
    const body = { outcome: 'spoke-safe-plan-made' as const, words: ' ' };
    expect(await clinic.wu.refusal(closeAlert, { params, body })).toMatchObject({
      status: 400,
      fields: [{ at: '/body/words' }],
    });
    expect(await clinic.person.refusal(readAlerts, {})).toMatchObject({ status: 403 });
  });
});

/** One answer as a phone sends it, with something about it changed. */
const sends = (over: Record<string, unknown>) => {
  const [answer] = answersOf(clinic, { phq9_9: 2 });
  const body = {
    intakeId: phone.intakeId,
    sectionsDone: 0,
    sectionsTotal: 7,
    answers: [{ ...answer, ...over }],
  };
  return phone.ask(saveIntakeAnswers, { body });
};

describe('an alarm answer that cannot be kept', () => {
  beforeEach(givenPerson);

  it.each([
    ['mode', { mode: 'assisted' }],
    ['mode', { mode: 'by pigeon' }],
    ['language', { language: 'a language tag that is far too long' }],
    ['answeredAt', { answeredAt: 'a while ago' }],
    ['answerId', { answerId: 'no id' }],
  ])('is refused for its %s, and the alarm is raised all the same, once', async (field, over) => {
    const { results, alarm } = await sends(over);
    expect(results).toMatchObject([{ result: 'rejected', field }]);
    expect(alarm).toBe(true);
    await sends(over);
    expect(await alerts()).toMatchObject([{ patientId, rule: 'SAF-01', state: 'open' }]);
    expect(await cards()).toHaveLength(1);
  });

  it('a "yes" in the safety questions is heard as well', async () => {
    const { alarm } = await sends({ item: 'asq_3', value: 1, mode: 'assisted' });
    expect(alarm).toBe(true);
    expect(await alerts()).toMatchObject([{ rule: 'SAF-06' }]);
  });

  it('stays when the same question is answered lower, and stops the step after submission', async () => {
    await sends({ mode: 'assisted' });
    await phone.answers({ ...anIntake, ...mood(0, 0, 3, 3), phq9_9: 0 });
    await phone.submits();
    expect(await alerts()).toHaveLength(1);
    expect(await rules()).toContain('SC-01');
  });

  it.each([
    { value: 4 },
    { value: 'much' },
    { value: 0, mode: 'assisted' },
    { item: 'phq9_10', value: 3 },
    { item: 'peg_1', value: 9, mode: 'assisted' },
  ])('what is no alarm answer raises none: %j', async (over) => {
    const { results, alarm } = await sends(over);
    expect(results).toMatchObject([{ result: 'rejected' }]);
    expect(alarm).toBe(false);
    expect(await alerts()).toEqual([]);
  });
});

describe('unanswered item 9 is unknown', () => {
  beforeAll(givenPerson);

  it('asked in the clinic and left out, it is asked for again and never counted as zero', async () => {
    const params = { patientId };
    const state = await clinic.ana.ask(readAssistedIntake, { params });
    expect(state.asksItem9).toBe(true);
    const {
      phq8_3: _,
      phq8_4: __,
      phq8_5: ___,
      phq8_6: ____,
      phq8_7: _____,
      phq8_8: ______,
      ...rest
    } = anIntake;
    const phq9 = { phq9_3: 1, phq9_4: 1, phq9_5: 1, phq9_6: 1, phq9_7: 1, phq9_8: 1, phq9_9: null };
    const answers = answersOf(clinic, { ...rest, ...phq9 }).map((answer) => ({
      ...answer,
      mode: 'assisted' as const,
    }));
    const body = { sectionsDone: 7, sectionsTotal: 7, answers: [...answers] };
    const { results, alarm } = await clinic.ana.ask(saveAssistedAnswers, { params, body });
    expect(results.filter(({ result }) => result === 'rejected')).toEqual([]);
    expect(alarm).toBe(false);
    await clinic.ana.ask(submitAssistedIntake, { params });
    expect(await rules()).toEqual(['SAF-08', 'SC-10', 'SC-20']);
    const undecided = (await findings()).filter(({ status }) => status === 'unknown');
    expect(undecided.map(({ missing }) => missing.map(({ name }) => name))).toEqual([
      ['score.phq'],
      ['score.phq'],
    ]);
    expect((await findings()).some(({ proposal }) => proposal !== null)).toBe(false);
  });

  it('what staff entered is marked as such, and staff cannot answer as the person', async () => {
    const { intake } = await clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    expect(new Set(intake?.answers.map(({ mode }) => mode))).toEqual(new Set(['assisted']));
    const body = {
      sectionsDone: 7,
      sectionsTotal: 7,
      answers: [...answersOf(clinic, { peg_1: 1 })],
    };
    const { results } = await clinic.ana.ask(saveAssistedAnswers, { params: { patientId }, body });
    expect(results).toMatchObject([{ result: 'rejected', field: 'mode' }]);
    const ben = await clinic.ben.refusal(saveAssistedAnswers, { params: { patientId }, body });
    expect(ben).toMatchObject({ status: 403 });
  });
});

describe('an alert closed before the intake is handed in', () => {
  beforeAll(givenPerson);

  const closeAll = async () => {
    for (const { alertId } of await alerts()) {
      const params = { patientId, alertId };
      const body = { outcome: 'spoke-no-present-danger' as const, words: 'We spoke.' };
      await clinic.wu.ask(closeAlert, { params, body });
    }
  };

  it('is about the answer that rose meanwhile, and both ends with it', async () => {
    await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
    await phone.answers({ phq9_9: 3 });
    expect(await alerts()).toMatchObject([{ answers: [{ answer: { en: 'Nearly every day' } }] }]);
    expect(await dues()).toHaveLength(1);
    await closeAll();
    expect(await rules()).not.toContain('SAF-01');
    expect(await cards()).toEqual([]);
  });

  it('handing in the same answers raises nothing anew', async () => {
    await phone.answers({ asq_1: 0, asq_2: 1, asq_3: 0, asq_4: 0, asq_5: 0 });
    await closeAll();
    await phone.answers({ ...anIntake, phq9_3: 2 });
    await phone.submits();
    expect(await alerts()).toEqual([]);
    expect((await findings()).filter(({ severity }) => severity === 'critical')).toEqual([]);
  });
});
