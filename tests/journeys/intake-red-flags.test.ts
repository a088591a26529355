import { beforeEach, describe, expect, it } from 'vitest';
import { openIntake } from '#accounts';
import { readIntake, readIntakeProgress, saveAssistedAnswers, saveIntakeAnswers } from '#intake';
import { activatePlan, draftPlan, type PlanItemView, readPlan, savePlanItem } from '#plan';
import { readPatient, recordFact } from '#profile';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { readAlerts } from '#safety';
import { actOnCard, readWorklist } from '#worklist';
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
let phone: Phone;
let token: string;

const noSign = {
  'numb-between-legs': 'no',
  'bladder-or-bowel': 'no',
  'growing-weakness': 'no',
  'hot-joint-or-fever': 'no',
  injury: 'no',
  'headache-or-sight': 'no',
  'chest-or-breath': 'no',
};
const open = async () => {
  const { findings } = await clinic.ana.ask(readFindings, { params: { patientId } });
  return findings.filter(({ endedAt }) => endedAt === null);
};
const about = async (rule: string) => (await open()).filter((finding) => finding.rule.id === rule);
const cards = async (queue: 'safety' | 'data-request') =>
  (await clinic.ana.ask(readWorklist, { query: { queue } })).cards;
const draft = () => ({
  params: { patientId },
  body: { planId: newId<'PlanId'>(), template: 'step-2-combined-care' },
});
const lift = (note: string | null) => ({
  params: { patientId },
  body: {
    factId: newId<'FactId'>(),
    name: 'red-flag',
    value: { kind: 'cleared-by-clinician', present: false, note },
  },
});

beforeEach(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  patientId = await givenRegistered(clinic);
  token = await givenLink(clinic, patientId);
  phone = await givenPhone(clinic, token);
});

describe('a warning sign of the body in the intake (CC2)', () => {
  it.each(['yes', 'not-sure'])(
    'said "%s" reaches a clinician before anything is handed in',
    async (said) => {
      await phone.answers({ 'body-signs': { ...noSign, 'bladder-or-bowel': said } });
      const [finding] = await about('RF-01');
      expect(finding).toMatchObject({ status: 'fires', severity: 'critical' });
      expect(finding?.citations.map(({ key }) => key)).toContain('REDFLAG');
      const [card] = await cards('safety');
      expect(card).toMatchObject({ patientId, rule: 'RF-01', severity: 'critical' });
      expect(card?.dueAt).toBe(clinic.now());
    },
  );

  it('is heard also in an answer that cannot be kept', async () => {
    const answers = answersOf(clinic, { 'body-signs': { ...noSign, injury: 'yes' } }).map(
      (answer) => ({ ...answer, mode: 'paper' }),
    );
    const { results } = await phone.ask(saveIntakeAnswers, {
      body: { intakeId: phone.intakeId, sectionsDone: 0, sectionsTotal: 11, answers },
    });
    expect(results).toMatchObject([{ result: 'rejected', field: 'mode' }]);
    expect(await about('RF-01')).toMatchObject([{ status: 'fires' }]);
  });

  it('blocks templates with exercise until a clinician lifts the hold with a note', async () => {
    await phone.answers({ ...anIntake, 'body-signs': { ...noSign, 'numb-between-legs': 'yes' } });
    await phone.submits();
    expect(await clinic.ben.refusal(draftPlan, draft())).toMatchObject({
      status: 409,
      code: 'warning-sign-open',
    });
    // Not without a note, and not by who does not examine people.
    expect(await clinic.ben.refusal(recordFact, lift(null))).toMatchObject({ status: 422 });
    expect(await clinic.ana.refusal(recordFact, lift('Looks fine.'))).toMatchObject({
      status: 403,
      code: 'clinicians-only',
    });
    expect(await clinic.ben.refusal(draftPlan, draft())).toMatchObject({ status: 409 });

    await clinic.ben.ask(recordFact, lift('Examined: sensation and reflexes normal.'));
    const { plan } = await clinic.ben.ask(draftPlan, draft());
    expect(plan?.items.map(({ kind }) => kind)).toContain('activity-quota');
    expect(await about('RF-01')).toEqual([]);
    const { facts } = await clinic.wu.ask(readPatient, { params: { patientId } });
    expect(facts.find(({ name }) => name === 'red-flag')?.value).toMatchObject({
      present: false,
      note: 'Examined: sensation and reflexes normal.',
    });
  });

  it('that comes later lets a draft not start and a dose not grow', async () => {
    await phone.answers(anIntake);
    const { plan } = await clinic.ben.ask(draftPlan, draft());
    await phone.answers({ 'body-signs': { ...noSign, 'growing-weakness': 'yes' } });
    const start = { params: { patientId }, body: { version: plan?.version ?? 0 } };
    expect(await clinic.ben.refusal(activatePlan, start)).toMatchObject({
      code: 'warning-sign-open',
    });
    const walk = plan?.items.find(({ kind }) => kind === 'activity-quota');
    const saved = (minutes: number, state: 'proposed' | 'held') => {
      const { itemId, version, weeklyMinutes: _, changedAt: __, ...rest } = walk as PlanItemView;
      const { changedByName: ___, ownerName: ____, ownerRole: _____, ...item } = rest;
      const changed = { ...item, state, dose: { ...item.dose, minutes } };
      return { params: { patientId, itemId }, body: { version, item: changed } };
    };
    const most = walk?.dose.minutes ?? 0;
    expect(await clinic.ben.refusal(savePlanItem, saved(most + 1, 'proposed'))).toMatchObject({
      code: 'warning-sign-open',
    });
    await clinic.ben.ask(savePlanItem, saved(most, 'held'));
    const after = await clinic.ben.ask(readPlan, { params: { patientId } });
    expect(after.plan?.items.find(({ itemId }) => itemId === walk?.itemId)?.state).toBe('held');
  });

  it('once lifted, stands no more because the intake is handed in afterwards', async () => {
    await phone.answers({ 'body-signs': { ...noSign, injury: 'yes' } });
    clinic.at(moment(0, '15:20'));
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    clinic.at(moment(0, '16:00'));
    await phone.answers(anIntake);
    await phone.submits();
    expect(await about('RF-01')).toEqual([]);
    await clinic.ben.ask(draftPlan, draft());
  });

  it('said again after it was lifted is heard again', async () => {
    const injured = { 'body-signs': { ...noSign, injury: 'yes' } };
    await phone.answers(injured);
    clinic.at(moment(0, '15:10'));
    await phone.answers(injured);
    clinic.at(moment(0, '15:20'));
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    clinic.at(moment(1, '16:00'));
    await phone.answers({ 'what-brings': 'My back' });
    expect(await about('RF-01')).toEqual([]);
    await phone.answers({ 'body-signs': noSign });
    clinic.at(moment(3, '16:00'));
    await phone.answers(injured);
    expect(await about('RF-01')).toMatchObject([{ status: 'fires', severity: 'critical' }]);
    expect(await clinic.ben.refusal(draftPlan, draft())).toMatchObject({
      code: 'warning-sign-open',
    });
  });

  it('in an answer that cannot be kept is heard once, and said anew after it was lifted again', async () => {
    const given = () =>
      answersOf(clinic, { 'body-signs': { ...noSign, injury: 'yes' } }).map((answer) => ({
        ...answer,
        mode: 'paper',
      }));
    const sends = (answers: readonly unknown[]) =>
      phone.ask(saveIntakeAnswers, {
        body: { intakeId: phone.intakeId, sectionsDone: 0, sectionsTotal: 11, answers } as never,
      });
    const first = given();
    await sends(first);
    clinic.at(moment(0, '15:20'));
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    clinic.at(moment(1, '16:00'));
    await sends(first);
    expect(await about('RF-01')).toEqual([]);
    await sends(given());
    expect(await about('RF-01')).toMatchObject([{ status: 'fires' }]);
  });

  it('passed over is asked again, and never read as "no"', async () => {
    const { injury: _, ...rest } = noSign;
    await phone.answers({ ...anIntake, 'body-signs': rest });
    await phone.submits();
    expect(await about('RF-01')).toMatchObject([{ status: 'unknown' }]);
    expect((await cards('safety')).filter(({ rule }) => rule === 'RF-01')).toEqual([]);
    expect(await cards('data-request')).toMatchObject([{ rule: 'RF-01', severity: 'warning' }]);
    // It is no sign: nothing is blocked by it.
    await clinic.ben.ask(draftPlan, draft());
  });

  it('said to be absent asks nothing of anybody', async () => {
    await phone.answers({ ...anIntake, 'body-signs': noSign });
    await phone.submits();
    expect(await about('RF-01')).toEqual([]);
    expect(await cards('data-request')).toEqual([]);
  });
});

describe('a warning sign of the body that nobody has cleared', () => {
  const injured = { ...anIntake, 'body-signs': { ...noSign, injury: 'yes' } };
  const standing = async () => (await clinic.ana.ask(readAlerts, {})).warningSigns;

  beforeEach(async () => {
    await phone.answers(injured);
    await phone.submits();
  });

  it('is ended by no Done and put off by nobody; its card ends when the hold is lifted', async () => {
    const [card] = await cards('safety');
    expect(card).toMatchObject({ rule: 'RF-01', warningSignOpen: true });
    const params = { patientId, cardId: card?.cardId ?? newId<'CardId'>() };
    const done = { action: 'done', outcome: 'no-action-needed' } as const;
    const later = { action: 'snooze', until: '2027-01-01', reason: 'Tomorrow.' } as never;
    for (const staff of [clinic.ana, clinic.ben, clinic.wu]) {
      for (const body of [done, later]) {
        expect(await staff.refusal(actOnCard, { params, body })).toMatchObject({
          status: 409,
          code: 'lift-the-hold-first',
        });
      }
    }
    expect(await cards('safety')).toHaveLength(1);
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    expect(await cards('safety')).toEqual([]);
  });

  it('is not decided away either', async () => {
    const [finding] = await about('RF-01');
    const params = { patientId, findingId: finding?.findingId ?? newId<'FindingId'>() };
    const body = {
      decisionId: newId<'DecisionId'>(),
      kind: 'decline',
      reasonCode: 'other',
      reason: 'Known for years.',
    } as const;
    expect(await clinic.ben.refusal(decideFinding, { params, body })).toMatchObject({
      status: 409,
      code: 'lift-the-hold-first',
    });
    expect(await about('RF-01')).toHaveLength(1);
  });

  it('stands on the Safety page with what was said, counted as the caseload counts it', async () => {
    expect(await standing()).toMatchObject([
      { patientId, signs: expect.stringContaining('injury'), dueAt: clinic.now() },
    ]);
    const { rows } = await clinic.ana.ask(readCaseload, { query: { filter: 'safety' } });
    expect(rows.map((row) => row.patientId)).toEqual([patientId]);
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    expect(await standing()).toEqual([]);
  });

  it('is told to the person as long as it stands, and no routine day beside it', async () => {
    // The link shows its last page again; each opening ends with the read.
    const reopened = async () => {
      const again = clientOf(clinic.server.fastify);
      await again.ask(openIntake, { body: { token } });
      return again.ask(readIntake, {});
    };
    const before = await reopened();
    expect(before).toMatchObject({ bodySignOpen: true, next: { by: null } });
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    const after = await reopened();
    expect(after.bodySignOpen).toBe(false);
    expect(after.next?.by).not.toBeNull();
  });

  it('is said where the team reads what came in', async () => {
    const read = () => clinic.ana.ask(readIntakeProgress, { params: { patientId } });
    expect((await read()).intake?.bodySignOpen).toBe(true);
    await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
    expect((await read()).intake?.bodySignOpen).toBe(false);
  });
});

it('universal care is not offered beside an open warning sign, and is once it is lifted', async () => {
  const light = Object.fromEntries(
    Object.entries(anIntake).map(([item, value]) => [
      item,
      /^(peg|phq4|phq8|phq9|gad7)_/.test(item) ? 0 : value,
    ]),
  );
  await phone.answers({ ...light, 'body-signs': { ...noSign, injury: 'yes' } });
  await phone.submits();
  expect(await about('SC-01')).toHaveLength(1);
  expect(await about('SC-00')).toEqual([]);
  await clinic.ben.ask(recordFact, lift('X-ray: no fracture.'));
  expect(await about('SC-01')).toEqual([]);
  expect(await about('SC-00')).toHaveLength(1);
});

describe('swollen joints', () => {
  const joints = {
    'joints-swollen': 'yes',
    'joints-hands': 'yes',
    'joints-count': 5,
    'joints-since': { amount: 7, unit: 'weeks' },
    'joints-stiff': 45,
  };

  it('for more than six weeks go to the family doctor with a clock', async () => {
    await phone.answers({ ...anIntake, 'body-signs': noSign, ...joints });
    await phone.submits();
    expect(await about('RF-02')).toMatchObject([{ status: 'fires', severity: 'warning' }]);
    expect(await cards('safety')).toMatchObject([{ rule: 'RF-02', ownerRole: 'physician' }]);
  });

  it('for six weeks do not', async () => {
    const six = { ...joints, 'joints-since': { amount: 6, unit: 'weeks' } };
    await phone.answers({ ...anIntake, 'body-signs': noSign, ...six });
    await phone.submits();
    expect(await about('RF-02')).toEqual([]);
  });

  it('of which one thing was not said are asked about', async () => {
    await phone.answers({ ...anIntake, 'body-signs': noSign, ...joints, 'joints-stiff': null });
    await phone.submits();
    expect(await about('RF-02')).toMatchObject([{ status: 'unknown' }]);
    expect(await cards('data-request')).toMatchObject([{ rule: 'RF-02' }]);
  });
});

it('what Ana fills in with the person is marked so on each answer, a sign included', async () => {
  const answers = answersOf(clinic, { 'body-signs': { ...noSign, injury: 'yes' } }).map(
    (answer) => ({ ...answer, mode: 'telephone' }),
  );
  const { results } = await clinic.ana.ask(saveAssistedAnswers, {
    params: { patientId },
    body: { sectionsDone: 0, sectionsTotal: 11, answers },
  });
  expect(results).toMatchObject([{ result: 'done' }]);
  expect(await about('RF-01')).toMatchObject([{ status: 'fires' }]);
});
