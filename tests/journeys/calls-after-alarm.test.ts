import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addHours, localDayOf } from '#kernel';
import { leaveCare, returnToCare } from '#profile';
import { decideFinding, readFindings } from '#reasoning';
import { closeAlert, readAlerts } from '#safety';
import { actOnCard, readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, mood } from '../support/intake-story.ts';
import { alertsOf, asks, newYork, onTuesday } from '../support/second-screen.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];

beforeAll(async () => {
  clinic = await givenClinic(onTuesday('15:00'));
  patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
  const [alert] = await alertsOf(clinic);
  if (alert === undefined) throw new Error('an alert is open');
  await asks(clinic, alert, 'asq', { asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 });
  for (const { alertId } of await alertsOf(clinic)) {
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: { patientId, alertId }, body });
  }
});

const cardsOfCalls = async () => {
  const { cards } = await clinic.wu.ask(readWorklist, { query: { queue: 'contact' } });
  return cards.filter(({ rule }) => rule === 'SAF-10');
};
const followUps = async () => (await clinic.wu.ask(readAlerts, {})).followUps;

describe('calls after an alarm', () => {
  it.each([
    ['accept', {}],
    ['decline', { reasonCode: 'other' as const, reason: 'She is fine.' }],
    ['snooze', { until: addHours(onTuesday('15:00'), 24 * 20), reason: 'Later.' }],
  ] as const)(
    'do not end by a decision on the record (%s): somebody notes the contact',
    async (kind, more) => {
      const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
      const found = findings.find(({ rule }) => rule.id === 'SAF-10');
      if (found === undefined) throw new Error('somebody calls');
      const refused = await clinic.wu.refusal(decideFinding, {
        params: { patientId, findingId: found.findingId },
        body: { decisionId: newId<'DecisionId'>(), kind, ...more },
      });
      expect(refused).toMatchObject({ status: 409, code: 'note-the-contact-first' });
      expect(await followUps()).toHaveLength(1);
    },
  );

  it('may wait until the day they are due, and no day longer', async () => {
    const { cards } = await clinic.wu.ask(readWorklist, { query: { queue: 'contact' } });
    const card = cards.find(({ rule }) => rule === 'SAF-10');
    if (card === undefined) throw new Error('there is a card');
    const due = localDayOf(card.dueAt ?? onTuesday('15:00', 3), newYork);
    const puttingOff = (until: typeof due) => ({
      params: { patientId, cardId: card.cardId },
      body: { action: 'snooze' as const, until, reason: 'Tomorrow is better.' },
    });
    const refused = await clinic.wu.refusal(actOnCard, puttingOff(addDays(due, 1)));
    expect(refused).toMatchObject({ status: 409, code: 'note-the-contact-first' });
    expect(await clinic.wu.ask(actOnCard, puttingOff(due))).toMatchObject({
      card: { state: 'snoozed' },
    });
  });

  it('go on for somebody who left care, and nobody calls the family of somebody who died', async () => {
    const calls = { kind: 'go-on' as const, caller: clinic.wu.accountId };
    const leaves = (reason: 'lost-contact' | 'died') =>
      clinic.ana.ask(leaveCare, { params: { patientId }, body: { reason, calls } });
    await leaves('lost-contact');
    expect(await followUps()).toHaveLength(1);
    expect(await cardsOfCalls()).toMatchObject([{ state: 'open' }]);
    await clinic.ana.ask(returnToCare, { params: { patientId } });
    await leaves('died');
    expect(await followUps()).toEqual([]);
    expect(await cardsOfCalls()).toEqual([]);
    // Entered by mistake: the calls are there again.
    await clinic.ana.ask(returnToCare, { params: { patientId } });
    expect(await followUps()).toHaveLength(1);
  });
});
