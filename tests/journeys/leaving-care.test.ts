import { beforeAll, describe, expect, it } from 'vitest';
import { leaveCare, readPatient, returnToCare } from '#profile';
import { readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { closeAlert, readAlerts } from '#safety';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  moment,
  type Phone,
} from '../support/intake-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

const cards = async () => {
  const all = (await clinic.ana.ask(readWorklist, {})).cards;
  return all.filter((card) => card.patientId === patientId);
};
const row = async () => {
  const { rows } = await clinic.ana.ask(readCaseload, {});
  return rows.find((one) => one.patientId === patientId);
};
const findings = async () =>
  (await clinic.ana.ask(readFindings, { params: { patientId } })).findings.length;
const leaves = { reason: 'pause', words: 'Away until spring' } as const;

describe('a person leaves care and comes back', () => {
  beforeAll(async () => {
    clinic = await givenClinic(moment(0, '15:00'));
    patientId = await givenRegistered(clinic);
    phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    await phone.answers(anIntake);
    await phone.submits();
  });

  it('is not for everyone to decide, nor without a reason', async () => {
    const params = { patientId };
    const ben = await clinic.ben.refusal(leaveCare, { params, body: leaves });
    expect(ben).toMatchObject({ status: 403 });
    const mute = await clinic.ana.refusal(leaveCare, { params, body: {} as typeof leaves });
    expect(mute).toMatchObject({ status: 400, fields: [{ at: '/body/reason' }] });
    expect(await row()).toMatchObject({ stage: 'to-decide' });
  });

  it('ends the open work with the reason, and deletes nothing', async () => {
    const before = await findings();
    expect(await cards()).toHaveLength(1);
    const { patient } = await clinic.ana.ask(leaveCare, { params: { patientId }, body: leaves });
    expect(patient.leftAt).toBe(clinic.now());
    expect(await cards()).toEqual([]);
    expect(await row()).toMatchObject({ stage: 'left', attention: 0, attentionWhy: null });
    expect(await findings()).toBe(before);
    const again = await clinic.ana.ask(leaveCare, { params: { patientId }, body: leaves });
    expect(again.patient.leftAt).toBe(patient.leftAt);
  });

  it('asks nothing of anybody meanwhile, but still hears an alarm', async () => {
    clinic.at(moment(1, '08:00'));
    await phone.answers({ peg_1: 9, peg_2: 9, peg_3: 9 });
    expect(await cards()).toEqual([]);
    await phone.answers({ phq9_9: 1 });
    expect(await row()).toMatchObject({ stage: 'left', attention: 4 });
    expect(await cards()).toMatchObject([{ queue: 'safety' }]);
  });

  it('back again, what was open is work again', async () => {
    const [alert] = (await clinic.wu.ask(readAlerts, {})).alerts;
    const params = { patientId, alertId: alert?.alertId as never };
    const body = { outcome: 'spoke-no-present-danger' as const, words: 'Spoke on the telephone.' };
    await clinic.wu.ask(closeAlert, { params, body });
    expect(await cards()).toEqual([]);
    await clinic.ana.ask(returnToCare, { params: { patientId } });
    await clinic.ana.ask(returnToCare, { params: { patientId } });
    expect(await row()).toMatchObject({ stage: 'to-decide', attention: 2 });
    expect((await cards()).map(({ queue }) => queue)).toContain('step-proposal');
    const { patient } = await clinic.wu.ask(readPatient, { params: { patientId } });
    expect(patient.leftAt).toBeNull();
  });

  it('nobody leaves while a safety alert is open', async () => {
    await phone.answers({ phq9_9: 3 });
    const refused = await clinic.ana.refusal(leaveCare, { params: { patientId }, body: leaves });
    expect(refused).toMatchObject({ status: 409, code: 'alert-open' });
    expect(await row()).toMatchObject({ stage: 'to-decide' });
  });
});
