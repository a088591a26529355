import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordFact } from '#profile';
import { readFindings } from '#reasoning';
import { readWorklist } from '#worklist';
import { draftOf, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
let story: Story;
beforeEach(async () => {
  clinic = await givenClinic('2026-03-02T15:00:00.000Z');
  story = storyOf(clinic);
  await clinic.database.write({ patientId: clinic.patientId }, (trx) =>
    sql`update patient set sex = 'F' where patient_id = ${clinic.patientId}`.execute(trx),
  );
});

const completes = async (instrument: string, say: Parameters<Story['completes']>[1]) => {
  await story.assigns(draftOf(instrument, weekly('2026-03-02')));
  const [due] = (await story.mine()).due;
  if (due === undefined) throw new Error('nothing is due');
  await story.completes(due, say);
};
const found = async () => {
  const params = { patientId: clinic.patientId };
  const { findings } = await clinic.okoro.ask(readFindings, { params });
  return findings.map(({ rule }) => rule.id);
};
const cardsOf = async (who: Clinic['ana']) => {
  const { cards } = await who.ask(readWorklist, { query: {} });
  return cards.map(({ rule, queue }) => `${rule} ${queue}`);
};

describe('what a screen says reaches whoever acts on it', () => {
  it('AUDIT-C of a woman at 3: a finding, and a card for her physician', async () => {
    await completes('audit_c', ({ id }) => (id === 'audit_c_1' ? 3 : 0));
    expect(await found()).toContain('SCR-03');
    expect(await cardsOf(clinic.okoro)).toContain('SCR-03 off-track');
  });

  it('a positive trauma screen asks for PCL-5 and starts nothing', async () => {
    await completes('pc_ptsd5', () => 1);
    expect(await found()).toContain('SCR-02');
    expect(await cardsOf(clinic.wu)).toContain('SCR-02 off-track');
  });

  it('nobody answered anything: no card asks for anything', async () => {
    await clinic.okoro.ask(recordFact, {
      params: { patientId: clinic.patientId },
      body: { factId: newId<'FactId'>(), name: 'depression-episodes', value: 0 },
    });
    const cards = [...(await cardsOf(clinic.okoro)), ...(await cardsOf(clinic.wu))];
    expect(cards.filter((card) => /^(SCR|MECH|EW|DA)-/.test(card))).toEqual([]);
  });
});

describe('what a clinician writes down', () => {
  const says = (who: Clinic['ana'], name: string, value: unknown) =>
    who.ask(recordFact, {
      params: { patientId: clinic.patientId },
      body: { factId: newId<'FactId'>(), name, value },
    });

  it('a planned pregnancy is a card at once', async () => {
    await says(clinic.okoro, 'pregnancy', { pregnant: false, planning: true });
    expect(await found()).toContain('SCR-08');
    expect(await cardsOf(clinic.okoro)).toContain('SCR-08 plan');
  });

  it('grades nociplastic pain; whoever does not examine people may not', async () => {
    const steps = { regional: true, evoked: true, history: true };
    await says(clinic.okoro, 'nociplastic', steps);
    expect(await found()).toContain('MECH-02');
    await expect(says(clinic.ana, 'nociplastic', steps)).rejects.toThrow(/403|clinicians-only/);
  });
});

describe('early signs', () => {
  it('worry that rises is one; with a call for help somebody calls within three days', async () => {
    await completes('gad7', () => 0);
    expect(await found()).not.toContain('EW-02');
    clinic.at('2026-03-09T15:00:00.000Z');
    const [due] = (await story.mine()).due;
    if (due === undefined) throw new Error('nothing is due');
    await story.completes(due, () => 1);
    expect(await found()).toContain('EW-02');
    expect(await cardsOf(clinic.ana)).toContain('EW-02 off-track');
    expect(await found()).not.toContain('EW-07');
    await story.pushes('flare-report', {
      reportId: newId<'FlareReportId'>(),
      at: clinic.now(),
      redFlag: 'none',
      signs: [],
      tellTeam: true,
      words: null,
    });
    expect(await found()).toContain('EW-07');
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'contact' } });
    const call = cards.find(({ rule }) => rule === 'EW-07');
    expect(call).toMatchObject({ severity: 'warning', ownerRole: 'coordinator' });
    // New York has summer time by then: its midnight is 04:00 in UTC.
    expect(call?.dueAt).toBe('2026-03-13T03:59:59.999Z');
  });
});
