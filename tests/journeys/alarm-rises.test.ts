import { beforeEach, describe, expect, it } from 'vitest';
import { addHours } from '#kernel';
import { decideFinding, readFindings, undoDecision } from '#reasoning';
import { acknowledgeAlert, closeAlert } from '#safety';
import { escalateOverdue } from '#safety/server';
import { readWorklist } from '#worklist';
import { passOn } from '../../src/server/streams/safety.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  anIntake,
  givenLink,
  givenPhone,
  givenRegistered,
  mood,
  type Phone,
} from '../support/intake-story.ts';
import { alertsOf, onTuesday } from '../support/second-screen.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let phone: Phone;

beforeEach(async () => {
  clinic = await givenClinic(onTuesday('15:00'));
  patientId = await givenRegistered(clinic);
  phone = await givenPhone(clinic, await givenLink(clinic, patientId));
});

const alertAbout = async (rule: string) => {
  const alert = (await alertsOf(clinic)).find((one) => one.rule === rule);
  if (alert === undefined) throw new Error(`no alert about ${rule}`);
  return { alert, params: { patientId, alertId: alert.alertId } };
};
const takes = async (rule: string) =>
  clinic.wu.ask(acknowledgeAlert, { params: (await alertAbout(rule)).params });

describe('what somebody has in hand becomes more urgent', () => {
  const notAcute = { asq_1: 1, asq_2: 0, asq_3: 0, asq_4: 0, asq_5: 0 };

  it('has to be taken anew, and is passed on where nobody does', async () => {
    await phone.answers(notAcute);
    await takes('SAF-06');
    clinic.at(onTuesday('22:10'));
    await phone.answers({ asq_5: 1 });
    const { alert } = await alertAbout('SAF-06');
    expect(alert).toMatchObject({
      state: 'open',
      acknowledgedByName: null,
      acknowledgeBy: onTuesday('22:20'),
      disposition: { code: 'full-evaluation-now' },
    });
    const said = alert.events.map(({ kind, byName }) => [kind, byName]);
    expect(said).toContainEqual(['acknowledged', 'Dr Wu']);
    const late = addHours(onTuesday('22:10'), 1 / 6);
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, passOn)).toMatchObject({ passedOn: 1 });
    await takes('SAF-06');
    expect((await alertAbout('SAF-06')).alert.state).toBe('acknowledged');
  });

  it('said again and no worse, it stays with whoever has it', async () => {
    await phone.answers(notAcute);
    await takes('SAF-06');
    clinic.at(onTuesday('22:10'));
    await phone.answers({ asq_2: 1 });
    expect((await alertAbout('SAF-06')).alert).toMatchObject({
      state: 'acknowledged',
      acknowledgedByName: 'Dr Wu',
    });
  });
});

describe('the closing of an alert', () => {
  it('is not taken back like another decision: no alarm waits without an alert and its clock', async () => {
    await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 2 });
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: (await alertAbout('SAF-01')).params, body });
    const { findings } = await clinic.wu.ask(readFindings, {
      params: { patientId },
      query: { include: 'all' },
    });
    const closed = findings.find(({ rule }) => rule.id === 'SAF-01');
    const decisionId = closed?.decisions[0]?.decisionId;
    if (closed === undefined || decisionId === undefined) throw new Error('it was closed');
    const refused = await clinic.wu.refusal(undoDecision, {
      params: { patientId, findingId: closed.findingId, decisionId },
      body: { undoId: newId<'DecisionId'>(), reason: 'Too early' },
    });
    expect(refused).toMatchObject({ status: 409, code: 'alert-closed' });
    const { cards } = await clinic.wu.ask(readWorklist, { query: { queue: 'safety' } });
    expect(cards).toEqual([]);
  });
});

describe('a step that was proposed before an alarm', () => {
  it('is not begun while the alert is open (SC-01)', async () => {
    await phone.answers({ ...anIntake, ...mood(2, 2, 2, 2), phq9_9: 0 });
    await phone.submits();
    const steps = async () => {
      const { findings } = await clinic.ana.ask(readFindings, { params: { patientId } });
      return findings.filter(({ proposal }) => proposal !== null);
    };
    const [proposed] = await steps();
    if (proposed === undefined) throw new Error('a step is proposed');
    const other = await givenPhone(clinic, await givenLink(clinic, patientId));
    await other.answers({ phq9_9: 3 });
    const params = { patientId, findingId: proposed.findingId };
    const accepting = () => ({
      params,
      body: { decisionId: newId<'DecisionId'>(), kind: 'accept' as const },
    });
    const refused = await clinic.ana.refusal(decideFinding, accepting());
    expect(refused).toMatchObject({ status: 409, code: 'safety-before-steps' });
    const body = { outcome: 'spoke-safe-plan-made' as const, words: 'We spoke.' };
    await clinic.wu.ask(closeAlert, { params: (await alertAbout('SAF-01')).params, body });
    expect(await steps()).toHaveLength(1);
  });
});
