import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { may, topics } from '#access';
import { readWhoLooked } from '#audit';
import { call } from '#http';
import {
  changeSafetyPlan,
  type LineChange,
  type LineContent,
  linesMax,
  readMySafetyPlan,
  readMySafetyPlanHistory,
  readSafetyPlan,
  readSafetyPlanHistory,
  type SafetyLine,
  type SafetyPlanChange,
  type SafetyStep,
} from '#safety';
import { pushOperations } from '#sync';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, givenPerson, newId } from '../support/clinic.ts';
import { givenDraft, nightSedative, saves } from '../support/plan-story.ts';

let clinic: Clinic;
let params: { readonly patientId: Clinic['patientId'] };
let seq = 0;

beforeAll(async () => {
  clinic = await givenClinic();
  params = { patientId: clinic.patientId };
});

const content = (words: string, phone: string | null = null): LineContent => ({
  words,
  phone,
  agreed: null,
});
const line = (step: SafetyStep, words: string, phone: string | null = null): SafetyLine => ({
  lineId: newId<'SafetyLineId'>(),
  step,
  ...content(words, phone),
});
const adding = (...lines: readonly SafetyLine[]): LineChange[] =>
  lines.map((one) => ({ kind: 'put', line: one, was: null, copyId: newId<'SafetyLineId'>() }));
const rewording = (one: SafetyLine, words: string): LineChange => ({
  kind: 'put',
  line: { ...one, ...content(words, one.phone) },
  was: content(one.words, one.phone),
  copyId: newId<'SafetyLineId'>(),
});
const changeOf = (changes: LineChange[]): SafetyPlanChange => ({
  changeId: newId<'SafetyPlanChangeId'>(),
  changes,
});
const withHer = (changes: LineChange[]) =>
  clinic.wu.ask(changeSafetyPlan, { params, body: { ...changeOf(changes), together: true } });
const fromThePhone = async (body: unknown) => {
  const { answers } = await clinic.person.ask(pushOperations, {
    body: {
      ...params,
      deviceId: '0198c0de-0000-7000-8000-0000000000aa',
      operations: [{ opId: newId<'OpId'>(), seq: ++seq, kind: 'safety-plan-change', body }],
    },
  });
  return answers[0];
};
const mine = () => clinic.person.ask(readMySafetyPlan, {});
const said = async () => ((await mine()).plan?.lines ?? []).map(({ words }) => words);

const walk = line('on-my-own', 'Walk to the river');
const sister = line('people-who-help', 'My sister Ana', '+1 555 010 0001');

describe('a safety plan made together', () => {
  it('is not there at first, and says so to both', async () => {
    expect((await mine()).plan).toBeNull();
    expect((await clinic.wu.ask(readSafetyPlan, { params })).plan).toBeNull();
  });

  it('is made by clinician and person, and says when and with whom', async () => {
    clinic.at('2026-03-10T10:00:00.000Z');
    await withHer(adding(walk, sister));
    const { plan, crisisContacts } = await mine();
    expect(plan?.lines).toEqual([walk, sister]);
    expect(plan?.changed).toEqual({
      at: '2026-03-10T10:00:00.000Z',
      byName: 'Dr Wu',
      byKind: 'staff',
      together: true,
    });
    expect(plan?.lastTogether).toEqual({ at: '2026-03-10T10:00:00.000Z', byName: 'Dr Wu' });
    expect(crisisContacts.map(({ phone }) => phone)).toContain('911');
  });

  it('is changed on the phone, once however often it is sent, and the team hears that it was', async () => {
    clinic.at('2026-03-12T20:00:00.000Z');
    const change = changeOf(adding(line('warning-signs', 'I stop answering the phone')));
    expect((await fromThePhone(change))?.result).toBe('done');
    expect((await fromThePhone(change))?.result).toBe('done');
    const { plan, changeIds } = await mine();
    expect(plan?.version).toBe(2);
    expect(plan?.changed).toMatchObject({ byKind: 'patient', together: false });
    expect(plan?.lastTogether?.byName).toBe('Dr Wu');
    expect(changeIds).toEqual([change.changeId]);
    const { cards } = await clinic.wu.ask(readWorklist, { query: { queue: 'safety' } });
    const card = cards.find(({ title }) => title.en === 'Changed the safety plan');
    expect(card?.severity).toBe('info');
    expect(JSON.stringify(card)).not.toContain('answering');
  });

  it('keeps the words of both when two change one line at once', async () => {
    await Promise.all([
      withHer([rewording(walk, 'Walk to the river with the dog')]),
      fromThePhone(changeOf([rewording(walk, 'Walk round the house')])),
    ]);
    const words = await said();
    expect(words).toEqual(
      expect.arrayContaining(['Walk to the river with the dog', 'Walk round the house']),
    );
    expect(words).not.toContain('Walk to the river');
  });

  it('tells whoever was second that both wordings stand', async () => {
    const first = line('on-my-own', 'Music');
    await withHer(adding(first));
    await fromThePhone(changeOf([rewording(first, 'Loud music')]));
    const after = await withHer([rewording(first, 'Quiet music')]);
    expect(after.keptBoth).toEqual([first.lineId]);
  });

  it('is gone through again without a change, which only two together can say', async () => {
    clinic.at('2026-03-20T10:00:00.000Z');
    await withHer([]);
    expect((await mine()).plan?.lastTogether?.at).toBe('2026-03-20T10:00:00.000Z');
    const alone = { ...changeOf([]), together: false };
    expect(await clinic.wu.refusal(changeSafetyPlan, { params, body: alone })).toMatchObject({
      status: 422,
      code: 'no-change',
    });
    expect((await fromThePhone(changeOf([])))?.result).toBe('rejected');
  });

  it('keeps every version with who changed what', async () => {
    const { versions } = await clinic.wu.ask(readSafetyPlanHistory, { params });
    expect((await clinic.person.ask(readMySafetyPlanHistory, {})).versions).toEqual(versions);
    expect(versions.at(-1)).toMatchObject({ version: 1, byName: 'Dr Wu', together: true });
    expect(versions.at(-2)).toMatchObject({ version: 2, byKind: 'patient' });
    expect(versions.map(({ version }) => version)).toEqual(
      versions.map((_, at) => versions.length - at),
    );
    await expect(
      clinic.database.write(params, (trx) =>
        sql`update safety_plan set together = true where patient_id = ${params.patientId}`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('lets nobody else keep a medicine without the consent of the person', async () => {
    const kept = (consented: boolean) => ({
      ...line('safer-place', 'Tom keeps my tablets'),
      agreed: { action: 'carer-held' as const, medicine: 'amitriptyline', consented },
    });
    const refused = await clinic.wu.refusal(changeSafetyPlan, {
      params,
      body: { ...changeOf(adding(kept(false))), together: true },
    });
    expect(refused.status).toBe(400);
    expect(refused.fields?.[0]?.at).toContain('consented');
    await withHer(adding(kept(true)));
    expect(await said()).toContain('Tom keeps my tablets');
  });
});

describe('whose safety plan it is', () => {
  it('is written down for the person whenever the team looks or changes', async () => {
    const { days } = await clinic.person.ask(readWhoLooked, { query: {} });
    const seen = days.flatMap(({ looks }) => looks.flatMap(({ what }) => what));
    const words = seen.map((one) => one.words.en);
    expect(words).toContain('looked at your safety plan');
    expect(words).toContain('changed your safety plan');
  });

  it('is never a helper’s to read, whatever is ticked', async () => {
    const helper = { kind: 'family', topics: [...topics] } as never;
    for (const contract of [
      readSafetyPlan,
      changeSafetyPlan,
      readSafetyPlanHistory,
      readMySafetyPlan,
      readMySafetyPlanHistory,
    ]) {
      expect(may(helper, contract.need ?? { permission: 'account:own' })).toBe(false);
    }
  });

  it('is out of reach of another person’s scope in the database', async () => {
    const { rows } = await clinic.database.read({ patientId: newId<'PatientId'>() }, (db) =>
      sql`select from safety_plan`.execute(db),
    );
    expect(rows).toEqual([]);
    const ofSite = await clinic.database.read({ siteId: clinic.siteId }, (db) =>
      sql`select from safety_plan`.execute(db),
    );
    expect(ofSite.rows).toEqual([]);
  });

  it('is closed to the person for the team’s view, and to the team for the person’s', async () => {
    const person = await call(clinic.person.send, readSafetyPlan, { params });
    const team = await call(clinic.wu.send, readMySafetyPlan, {});
    expect([person.ok, team.ok]).toEqual([false, false]);
  });
});

describe('a very long safety plan', () => {
  it('holds as many lines as anybody reads, and refuses one more without losing any', async () => {
    const patientId = await givenPerson(clinic.database, clinic.siteId);
    const adds = (count: number) => ({
      params: { patientId },
      body: {
        ...changeOf(adding(...Array.from({ length: count }, () => line('on-my-own', 'Walk')))),
        together: false,
      },
    });
    await clinic.wu.ask(changeSafetyPlan, adds(50));
    await clinic.wu.ask(changeSafetyPlan, adds(50));
    const { plan } = await clinic.wu.ask(changeSafetyPlan, adds(linesMax - 100));
    expect(plan?.lines).toHaveLength(linesMax);
    expect(await clinic.wu.refusal(changeSafetyPlan, adds(1))).toMatchObject({ code: 'plan-full' });
    const after = await clinic.wu.ask(readSafetyPlan, { params: { patientId } });
    expect(after.plan?.lines).toHaveLength(linesMax);
    expect(after.plan?.lastTogether).toBeNull();
  });
});

describe('own medicines beside the safety plan', () => {
  it('are taken from the plan, and never said to be all there are', async () => {
    expect((await clinic.wu.ask(readSafetyPlan, { params })).means).toEqual({
      known: [],
      maybeMore: true,
    });
    await givenDraft(clinic, 'step-1-guided-self-management');
    const sedative = nightSedative('22:30', clinic.okoro.accountId);
    const medicine = {
      name: 'Amitriptyline',
      class: 'tricyclic' as const,
      prn: false,
      actsLong: true,
    };
    await saves(clinic, clinic.okoro, {
      ...sedative,
      title: 'Amitriptyline at night',
      dose: { ...sedative.dose, medicine },
    });
    expect((await clinic.wu.ask(readSafetyPlan, { params })).means).toEqual({
      known: [{ medicine: 'Amitriptyline', kind: 'tricyclic' }],
      maybeMore: true,
    });
  });
});
