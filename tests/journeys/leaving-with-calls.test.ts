import { beforeEach, describe, expect, it } from 'vitest';
import {
  type CallsOnLeaving,
  leaveCare,
  readBeforeLeaving,
  recordFact,
  returnToCare,
} from '#profile';
import { closeAlert, readAlerts, recordSafetyContact } from '#safety';
import { readWorklist } from '#worklist';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  givenLink,
  givenPhone,
  givenRegistered,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { alertsOf, asks, onTuesday } from '../support/second-screen.ts';

/** Somebody who is still called after an alarm leaves care: a person with a name goes on, or says how it ends. */
let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

const closesAlerts = async () => {
  for (const { alertId } of await alertsOf(clinic)) {
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: { patientId, alertId }, body });
  }
};

beforeEach(async () => {
  clinic = await givenClinic(onTuesday('15:00'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
  const [alert] = await alertsOf(clinic);
  if (alert === undefined) throw new Error('an alert is open');
  await asks(clinic, alert, 'asq', { asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 });
  await closesAlerts();
});

const about = () => ({ params: { patientId } });
const leaving = (calls?: CallsOnLeaving, reason: 'moved' | 'died' = 'moved') => ({
  ...about(),
  body: { reason, ...(calls !== undefined && { calls }) },
});
const callsOf = async (client: Client) => {
  const { cards } = await client.ask(readWorklist, { query: { queue: 'contact', mine: 'true' } });
  return cards.filter((card) => card.rule === 'SAF-10' && card.patientId === patientId);
};
const followUps = async () => (await clinic.wu.ask(readAlerts, {})).followUps;
/** A clinician writes something down: all that is known is weighed again. */
const somethingElseIsKnown = () =>
  clinic.hale.ask(recordFact, {
    ...about(),
    body: { factId: newId<'FactId'>(), name: 'cannabis', value: 'never' },
  });
const ends = (words = 'Dr Vale at Harbour House calls from Monday, agreed by telephone.') =>
  leaving({ kind: 'end', outcome: 'handed-over', words });

describe('leaving care while calls after an alarm are open', () => {
  it('is refused without a word about the calls, and nothing has changed', async () => {
    const { calls, callers } = await clinic.ana.ask(readBeforeLeaving, about());
    expect(calls).toMatchObject([{ title: { en: 'Safety plan and follow-up calls' } }]);
    expect(callers.map(({ accountId }) => accountId)).toContain(clinic.wu.accountId);
    expect(await clinic.ana.refusal(leaveCare, leaving())).toMatchObject({
      status: 409,
      code: 'calls-open',
      fields: [{ at: '/body/calls', code: 'missing' }],
    });
    expect(await followUps()).toHaveLength(1);
  });

  it('a caller has to be of the care team of this clinic', async () => {
    const stranger = { kind: 'go-on' as const, caller: newId<'AccountId'>() };
    expect(await clinic.ana.refusal(leaveCare, leaving(stranger))).toMatchObject({
      status: 422,
      code: 'no-such-caller',
    });
  });

  it('an end needs words', async () => {
    expect(await clinic.ana.refusal(leaveCare, ends(''))).toMatchObject({ status: 400 });
  });

  it('whoever was named has the calls, and keeps them from contact to contact', async () => {
    const caller = clinic.hale.accountId;
    await clinic.ana.ask(leaveCare, leaving({ kind: 'go-on', caller }));
    expect(await callsOf(clinic.hale)).toHaveLength(1);
    const body = { contactId: newId<'SafetyContactId'>(), reached: true, engaged: false };
    await clinic.hale.ask(recordSafetyContact, {
      ...about(),
      body: { ...body, words: 'We spoke, I call again in a week.' },
    });
    const [next] = await callsOf(clinic.hale);
    expect(next).toMatchObject({ state: 'open', dueAt: expect.any(String) });
    expect(await followUps()).toHaveLength(1);
  });

  it('who was named leaves the team: the calls are on the list of their role, and not lost', async () => {
    const caller = clinic.hale.accountId;
    await clinic.ana.ask(leaveCare, leaving({ kind: 'go-on', caller }));
    expect(await callsOf(clinic.okoro)).toEqual([]);
    await clinic.database.owner.run(
      `update staff_member set active_until = now() where account_id = '${caller}'`,
    );
    expect(await callsOf(clinic.okoro)).toHaveLength(1);
    expect(await callsOf(clinic.ben)).toEqual([]);
  });

  it('calls that somebody ended with an outcome stay ended while the person is away, and are back with them', async () => {
    await clinic.ana.ask(leaveCare, ends());
    expect(await followUps()).toEqual([]);
    expect(await callsOf(clinic.wu)).toEqual([]);
    // Something else becomes known meanwhile: the calls are not back because of it.
    await somethingElseIsKnown();
    expect(await followUps()).toEqual([]);
    await clinic.ana.ask(returnToCare, about());
    expect(await followUps()).toHaveLength(1);
  });

  it('an alarm after that is followed by calls again, also while the person is away', async () => {
    await clinic.ana.ask(leaveCare, ends());
    clinic.at(onTuesday('17:00', 1));
    await phone.answers({ phq9_9: 3 });
    const [alert] = await alertsOf(clinic);
    if (alert === undefined) throw new Error('the alarm is heard');
    await asks(clinic, alert, 'asq', { asq_1: 1, asq_2: 1, asq_3: 0, asq_4: 0, asq_5: 0 });
    expect(await followUps()).toHaveLength(1);
  });

  it('nobody is called about somebody who died, whatever else becomes known, until that is taken back', async () => {
    await clinic.ana.ask(leaveCare, leaving(undefined, 'died'));
    clinic.at(onTuesday('15:30'));
    await somethingElseIsKnown();
    expect(await followUps()).toEqual([]);
    expect(await callsOf(clinic.wu)).toEqual([]);
    await clinic.ana.ask(returnToCare, about());
    expect(await followUps()).toHaveLength(1);
  });

  it('nothing is asked where the person died, nor where nobody is called', async () => {
    await clinic.ana.ask(leaveCare, leaving(undefined, 'died'));
    expect(await followUps()).toEqual([]);
    await clinic.ana.ask(returnToCare, about());
    clinic.at(onTuesday('16:00'));
    const body = { contactId: newId<'SafetyContactId'>(), reached: true, engaged: true };
    await clinic.wu.ask(recordSafetyContact, { ...about(), body: { ...body, words: 'In care.' } });
    expect(await clinic.ana.ask(readBeforeLeaving, about())).toEqual({ calls: [], callers: [] });
    expect(await clinic.ana.ask(leaveCare, leaving())).toMatchObject({ patient: { patientId } });
  });
});
