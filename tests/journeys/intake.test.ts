import { beforeAll, describe, expect, it } from 'vitest';
import { openIntake } from '#accounts';
import { readIntake, readIntakeProgress, saveIntakeAnswers, submitIntake } from '#intake';
import { readMeasures } from '#measures';
import { readPatient } from '#profile';
import { readFindings, replayFinding } from '#reasoning';
import { readCaseload } from '#registry';
import { readWorklist } from '#worklist';
import { clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  answersOf,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  type Phone,
} from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let token: string;

const findings = async () =>
  (await clinic.ana.ask(readFindings, { params: { patientId } })).findings;
const progress = async () =>
  (await clinic.ana.ask(readIntakeProgress, { params: { patientId } })).intake;

describe('an intake from registration to a proposed step', () => {
  let phone: Phone;

  beforeAll(async () => {
    clinic = await givenClinic(moment(0, '15:00'));
    patientId = await givenRegistered(clinic);
    token = await givenLink(clinic, patientId);
    phone = await givenPhone(clinic, token);
  });

  it('an intake resumed after days keeps every answer', async () => {
    await phone.answers({ consent: true, 'what-brings': 'My back', known: 'right' });
    await phone.answers({ peg_1: 6, peg_2: null });
    clinic.at(moment(3, '08:00'));
    const later = await givenPhone(clinic, token);
    expect((await later.reads()).answered).toEqual({
      consent: true,
      'what-brings': 'My back',
      known: 'right',
      peg_1: 6,
      peg_2: null,
    });
    phone = later;
  });

  it('shows the coordinator how far it is, not what was answered', async () => {
    expect(await progress()).toMatchObject({ sectionsDone: 1, sectionsTotal: 11, answers: [] });
    const done = (await progress())?.sections.filter((section) => section.done) ?? [];
    expect(done.map(({ title }) => title.en)).toEqual(['Welcome']);
  });

  it('a bad answer is named and its neighbours are kept', async () => {
    const answers = [
      ...answersOf(clinic, { peg_1: 7, peg_3: 11, phq9_10: 1 }),
      { answerId: 'no id', item: 'peg_3', value: 5 },
      ...answersOf(clinic, { 'pain-since': { amount: 2, unit: 'years' } }),
    ];
    const body = { intakeId: phone.intakeId, sectionsDone: 1, sectionsTotal: 7, answers };
    const { results } = await phone.ask(saveIntakeAnswers, { body });
    expect(results.map(({ result, field }) => [result, field])).toEqual([
      ['done', null],
      ['rejected', 'value'],
      ['rejected', 'item'],
      ['rejected', 'answerId'],
      ['done', null],
    ]);
    expect((await phone.reads()).answered).toMatchObject({ peg_1: 7, 'pain-since': { amount: 2 } });
  });

  it('a retry never doubles, and an id used for something else is refused', async () => {
    const [answer] = answersOf(clinic, { peg_3: 4 });
    const send = (value: unknown) =>
      phone.ask(saveIntakeAnswers, {
        body: {
          intakeId: phone.intakeId,
          sectionsDone: 1,
          sectionsTotal: 7,
          answers: [{ ...answer, value }],
        },
      });
    expect((await send(4)).results).toMatchObject([{ result: 'done' }]);
    expect((await send(4)).results).toMatchObject([{ result: 'done' }]);
    expect((await send(5)).results).toMatchObject([{ result: 'rejected', field: 'answerId' }]);
  });

  it('handed in, it is scored and a step is proposed with its reasons', async () => {
    await phone.answers(anIntake);
    await phone.submits();
    const { measures } = await clinic.ana.ask(readMeasures, { params: { patientId } });
    const latest = (id: string) =>
      measures.find(({ instrument }) => instrument === id)?.readings.at(-1)?.value;
    expect(latest('peg')).toBe(6);
    // Two answers of the PHQ-4 count for the PHQ-8, too.
    expect(latest('phq8')).toBe(12);

    const proposal = (await findings()).find((finding) => finding.proposal?.kind === 'step');
    expect(proposal).toMatchObject({ rule: { id: 'SC-20' }, proposal: { detail: { step: 2 } } });
    expect(proposal?.checks.every(({ outcome }) => outcome === true)).toBe(true);
    expect(proposal?.facts.map(({ name }) => name)).toContain('score.phq');
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'step-proposal' } });
    expect(cards).toMatchObject([{ patientId, title: { en: 'Step proposal' } }]);
  });

  it('handing it in twice changes nothing', async () => {
    const before = await findings();
    await phone.submits();
    expect(await findings()).toEqual(before);
  });

  it('a stored finding computes to the same result again', async () => {
    for (const { findingId } of await findings()) {
      const replayed = await clinic.wu.ask(replayFinding, { params: { patientId, findingId } });
      expect(replayed.same).toBe(true);
    }
  });

  it('what was said in own words is kept as facts, and the answers are open to the team now', async () => {
    const { facts } = await clinic.wu.ask(readPatient, { params: { patientId } });
    const fact = (name: string) => facts.find((one) => one.name === name)?.value;
    expect(fact('work-pattern')).toEqual({ kind: 'night-shift', drivesForWork: false });
    expect(fact('matters')).toMatchObject({ picks: ['family', 'sleep'] });
    const map = (await progress())?.answers.find(({ item }) => item === 'body-map');
    expect(map?.words.en).toBe('Lower back 7, Left knee 4');
  });

  it('the caseload shows that a step is to be decided', async () => {
    const { rows } = await clinic.ana.ask(readCaseload, { query: { filter: 'to-decide' } });
    expect(rows).toMatchObject([{ patientId, stage: 'to-decide', peg: { latest: 6 } }]);
  });

  it('answers that were still on the phone when it was handed in count as well', async () => {
    clinic.at(moment(3, '08:30'));
    await phone.answers({ peg_1: 9, peg_2: 9, peg_3: 9 });
    const { measures } = await clinic.ana.ask(readMeasures, { params: { patientId } });
    const peg = measures.find(({ instrument }) => instrument === 'peg');
    expect(peg?.readings.map(({ value }) => value)).toEqual([9]);
  });
});

describe('who may not', () => {
  it('an intake link opens nothing but its own intake', async () => {
    const phone = await givenPhone(clinic, token);
    await phone.ask(openIntake, { body: { token } });
    expect(await phone.refusal(readPatient, { params: { patientId } })).toMatchObject({
      status: 403,
    });
    expect(await phone.refusal(readWorklist, {})).toMatchObject({ status: 403 });
  });
  it('nobody without a link or a name answers', async () => {
    const stranger = clientOf(clinic.server.fastify);
    expect(await stranger.refusal(readIntake, {})).toMatchObject({ status: 401 });
    const body = { intakeId: newId<'IntakeId'>() };
    expect(await stranger.refusal(submitIntake, { body })).toMatchObject({ status: 401 });
  });
  it('staff answer for a person from the record, not as the person', async () => {
    expect(await clinic.ana.refusal(readIntake, {})).toMatchObject({ status: 403 });
    const body = { intakeId: newId<'IntakeId'>() };
    expect(await clinic.ben.refusal(submitIntake, { body })).toMatchObject({ status: 403 });
  });
});
