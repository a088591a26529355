import { beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  mood,
} from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];

const findings = async () =>
  (await clinic.okoro.ask(readFindings, { params: { patientId } })).findings;
const row = async () => {
  const { rows } = await clinic.ana.ask(readCaseload, { query: {} });
  return rows.find((one) => one.patientId === patientId);
};
const fewAnswers = Object.fromEntries(
  Object.entries(anIntake).filter(([item]) => !item.startsWith('phq8_')),
);

describe('somebody for whom no step opens', () => {
  beforeAll(async () => {
    clinic = await givenClinic(moment(0, '15:00'));
    patientId = await givenRegistered(clinic);
    const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    await phone.answers({ ...fewAnswers, ...mood(0, 0, 1, 0), peg_1: 3, peg_2: 3, peg_3: 2 });
    await phone.submits();
  });

  it('is offered universal care, so that the intake can be decided', async () => {
    const proposals = (await findings()).filter(({ proposal }) => proposal?.kind === 'step');
    expect(proposals).toMatchObject([
      { rule: { id: 'SC-00' }, status: 'fires', proposal: { detail: { step: 0 } } },
    ]);
    expect(await row()).toMatchObject({
      stage: 'to-decide',
      attention: 2,
      attentionWhy: { en: 'Step 0' },
    });
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'step-proposal' } });
    expect(cards).toMatchObject([{ patientId, rule: 'SC-00', ownerRole: 'physician' }]);
  });

  it('accepted, care begins with a small plan and nothing waits', async () => {
    const proposal = (await findings()).find(({ rule }) => rule.id === 'SC-00');
    const params = { patientId, findingId: proposal?.findingId as never };
    const body = { decisionId: newId<'DecisionId'>(), kind: 'accept' as const };
    await clinic.okoro.ask(decideFinding, { params, body });
    expect(await row()).toMatchObject({ stage: 'in-care', step: 0 });
    const { plan } = await clinic.okoro.ask(readPlan, { params: { patientId } });
    expect(plan).toMatchObject({ status: 'draft', template: 'step-0-universal' });
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'step-proposal' } });
    expect(cards).toEqual([]);
  });
});
