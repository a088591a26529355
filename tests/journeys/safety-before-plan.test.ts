import { beforeAll, describe, expect, it } from 'vitest';
import { activatePlan, draftPlan, readPlan } from '#plan';
import { closeAlert } from '#safety';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { alertsOf } from '../support/second-screen.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;
const params = () => ({ patientId });
const startNow = () => ({
  params: params(),
  body: { planId: newId<'PlanId'>(), template: 'step-0-universal' },
});
const seenTo = async () => {
  for (const { alertId } of await alertsOf(clinic)) {
    const body = { outcome: 'spoke-no-present-danger' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: { patientId, alertId }, body });
  }
};

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 1, 1), phq9_9: 1 });
});

describe('“start now” beside an open safety alert', () => {
  it('begins nothing, and leaves no draft behind', async () => {
    const refused = await clinic.okoro.refusal(draftPlan, startNow());
    expect(refused).toMatchObject({ status: 409, code: 'safety-before-steps' });
    expect((await clinic.okoro.ask(readPlan, { params: params() })).plan).toBeNull();
  });

  it('a draft from before the alarm is not begun either, until somebody has seen to it', async () => {
    await seenTo();
    const { plan } = await clinic.okoro.ask(draftPlan, startNow());
    const begin = { params: params(), body: { version: plan?.version ?? 1 } };
    clinic.at(moment(1, '15:00'));
    await phone.answers({ phq9_9: 2 });
    const refused = await clinic.okoro.refusal(activatePlan, begin);
    expect(refused).toMatchObject({ status: 409, code: 'safety-before-steps' });
    await seenTo();
    const begun = await clinic.okoro.ask(activatePlan, begin);
    expect(begun.plan?.status).toBe('active');
  });
});
