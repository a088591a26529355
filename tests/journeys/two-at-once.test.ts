import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '#http';
import { savePlanItem } from '#plan';
import { decideFinding, readFindings } from '#reasoning';
import { readCaseload } from '#registry';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { bodyOf, givenDraft, nightSedative, planOf, saves } from '../support/plan-story.ts';

let clinic: Clinic;

beforeAll(async () => {
  clinic = await givenClinic();
});

describe('many at once', () => {
  it('forty caseloads asked for in one moment are all answered, and the rest of the clinic goes on', async () => {
    const asked = Array.from({ length: 40 }, () => clinic.ana.ask(readCaseload, {}));
    const other = clinic.database.read({ system: 'anything else' }, (db) =>
      sql`select 1`.execute(db),
    );
    const answers = await Promise.all([...asked, other]);
    expect(answers).toHaveLength(41);
  }, 30_000);
});

describe('a medicine in the plan', () => {
  it('is changed by a prescriber and by nobody else, whichever way the change comes', async () => {
    await givenDraft(clinic, 'step-1-guided-self-management');
    const okoro = clinic.okoro.accountId;
    const withSedative = await saves(clinic, clinic.okoro, nightSedative('22:30', okoro));
    const sedative = withSedative.items.find(({ kind }) => kind === 'medicine');
    if (sedative === undefined) throw new Error('the sedative is in the plan');
    const params = { patientId: clinic.patientId, itemId: sedative.itemId };
    const tenTimes = bodyOf(sedative, { dose: { ...sedative.dose, amount: '10 times as much' } });
    const refused = await clinic.ben.refusal(savePlanItem, {
      params,
      body: { version: sedative.version, item: tenTimes },
    });
    expect(refused).toMatchObject({ status: 403, code: 'prescriber-decides' });
    // Who looks after it and when it is looked at again is everybody's care.
    const moved = bodyOf(sedative, { reviewDay: '2026-05-04' as never });
    await clinic.ben.ask(savePlanItem, {
      params,
      body: { version: sedative.version, item: moved },
    });
    const now = (await planOf(clinic)).items.find(({ itemId }) => itemId === sedative.itemId);
    expect(now?.dose).toEqual(sedative.dose);
    expect(now?.reviewDay).toBe('2026-05-04');
  });
});

describe('one finding, three people', () => {
  it('is decided by one of them; the others are told', async () => {
    const plan = await planOf(clinic);
    expect(plan.links.length).toBeGreaterThan(0);
    const { findings } = await clinic.ana.ask(readFindings, {
      params: { patientId: clinic.patientId },
    });
    const [finding] = findings;
    if (finding === undefined) throw new Error('there is a finding to decide');
    const params = { patientId: clinic.patientId, findingId: finding.findingId };
    const decline = () => ({
      decisionId: newId<'DecisionId'>(),
      kind: 'decline' as const,
      reasonCode: 'other' as const,
      reason: 'Talked through.',
    });
    const answers = await Promise.all(
      [clinic.ana, clinic.wu, clinic.hale].map((person) =>
        call(person.send, decideFinding, { params, body: decline() }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
