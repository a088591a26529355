import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { momentOf } from '#calendar';
import { listForms } from '#entry';
import { addDays, addHours, type LocalDate, localDayOf } from '#kernel';
import { decideFinding, readFindings } from '#reasoning';
import {
  closeAlert,
  readAlerts,
  readSafetySetup,
  recordCrisisDischarge,
  recordSafetyContact,
  saveSecondScreen,
} from '#safety';
import { escalateOverdue } from '#safety/server';
import { readWorklist } from '#worklist';
import { passOn } from '../../src/server/streams/safety.ts';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, mood } from '../support/intake-story.ts';
import { givenStaff } from '../support/people.ts';
import {
  alertsOf,
  asks,
  bringsCssrs,
  newYork,
  onTuesday,
  screenOf,
  screensOffered,
  sets,
} from '../support/second-screen.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];
let administrator: Client;

const begins = onTuesday('22:10');
const rules = async () => (await alertsOf(clinic)).map(({ rule }) => rule).toSorted();
const alertAbout = async (...wanted: string[]) => {
  const alert = (await alertsOf(clinic)).find(({ rule }) => wanted.includes(rule));
  if (alert === undefined) throw new Error(`no alert about ${wanted.join()}`);
  return alert;
};
const open = async () =>
  (await clinic.wu.ask(readFindings, { params: { patientId } })).findings.map(
    ({ rule }) => rule.id,
  );
const closesAll = async () => {
  for (const { alertId } of await alertsOf(clinic)) {
    await clinic.wu.ask(closeAlert, {
      params: { patientId, alertId },
      body: { outcome: 'spoke-safe-plan-made', words: 'We spoke and made a plan.' },
    });
  }
};
const cssrs = (...values: readonly (number | null | undefined)[]) =>
  Object.fromEntries(
    values.flatMap((value, at) => (value === undefined ? [] : [[`cssrs_${at + 1}`, value]])),
  );
const asksCssrs = async (...values: readonly (number | null | undefined)[]) =>
  asks(clinic, await alertAbout('SAF-01'), 'cssrs', cssrs(...values));
const skipped = undefined;

beforeEach(async () => {
  clinic = await givenClinic(begins);
  patientId = await givenRegistered(clinic);
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(0, 0, 3, 3), phq9_9: 1 });
  administrator = await clinic.entered(
    await givenStaff(clinic.database, clinic.siteId, 'administrator'),
  );
});

describe('C-SSRS, where the clinic attested its licence and brought its own wording', () => {
  const today = localDayOf(begins, newYork);
  beforeEach(() => bringsCssrs(administrator, addDays(today, -30)));

  it('is offered beside ASQ, first where the clinic chose it, in the words of the clinic', async () => {
    const alert = await alertAbout('SAF-01');
    const offered = async () =>
      (await screensOffered(clinic, alert)).offered.map(({ instrument }) => instrument);
    expect(await offered()).toEqual(['asq', 'cssrs']);
    await sets(administrator, 'safety.secondScreen', 'cssrs');
    expect(await offered()).toEqual(['cssrs', 'asq']);
    const [first] = (await screensOffered(clinic, alert)).offered;
    expect(first?.form.items[0]?.text).toBe('Question 1 of this clinic');
    const { forms } = await clinic.ana.ask(listForms, {});
    expect(forms.map(({ instrument }) => instrument)).toContain('cssrs');
  });

  it('nothing said on it: nothing is raised', async () => {
    await asksCssrs(0, 0, skipped, skipped, skipped, 0, skipped);
    expect(await rules()).toEqual(['SAF-01']);
    expect(await alertAbout('SAF-01')).toMatchObject({ secondScreen: 'asked', disposition: null });
  });

  it('a method: one alert, to be evaluated the same day, closed by midnight where the person lives', async () => {
    await asksCssrs(1, 1, 1, 0, 0, 0, skipped);
    expect(await rules()).toEqual(['SAF-01', 'SAF-02']);
    const midnight = momentOf(addDays(today, 1), 0, newYork);
    expect(await alertAbout('SAF-02')).toMatchObject({
      disposition: { code: 'evaluation-same-day', owner: 'mental-health-clinician', by: midnight },
      acknowledgeBy: addHours(begins, 0.5),
      closeBy: midnight,
    });
    expect(await open()).toEqual(expect.arrayContaining(['SAF-02', 'SAF-10']));
    const { cards } = await clinic.wu.ask(readWorklist, { query: { queue: 'safety' } });
    expect(cards.map(({ rule }) => `${rule}`).toSorted()).toEqual(['SAF-01', 'SAF-02']);
  });

  it('intent: a person at once, taken within ten minutes or passed on', async () => {
    await asksCssrs(1, 1, 0, 1, 0, 0, skipped);
    expect(await alertAbout('SAF-03')).toMatchObject({
      disposition: { code: 'contact-now', owner: 'on-call-clinician', by: begins },
      acknowledgeBy: addHours(begins, 10 / 60),
    });
    const late = addHours(begins, 10 / 60);
    clinic.at(late);
    expect(await escalateOverdue(clinic.database, late, passOn)).toMatchObject({ passedOn: 1 });
    expect(await alertAbout('SAF-03')).toMatchObject({
      escalationLevel: 1,
      acknowledgeBy: addHours(late, 10 / 60),
    });
  });

  it.each([
    [[0, 0, skipped, skipped, skipped, 1, 1], 'SAF-03', 'contact-now'],
    [[0, 0, skipped, skipped, skipped, 1, 0], 'SAF-04', 'clinician-within-a-day'],
    [[1, 0, skipped, skipped, skipped, 0, skipped], 'SAF-05', 'review-next-working-day'],
    [[0, 1, 0, 0, 0, 0, skipped], 'SAF-05', 'review-next-working-day'],
  ] as const)('%j: %s, %s', async (values, rule, code) => {
    await asksCssrs(...values);
    expect(await alertAbout(rule)).toMatchObject({ disposition: { code } });
  });

  it('thoughts and no more wait until the end of the next working day', async () => {
    await asksCssrs(1, 0, skipped, skipped, skipped, 0, skipped);
    const by = momentOf(addDays(today, 2), 0, newYork);
    expect(await alertAbout('SAF-05')).toMatchObject({ disposition: { by }, closeBy: by });
  });

  it('rises and never falls: said again it is the same alert, about the more urgent answer', async () => {
    await asksCssrs(1, 0, skipped, skipped, skipped, 0, skipped);
    const { alertId } = await alertAbout('SAF-05');
    await asksCssrs(1, 1, 1, 1, 0, 0, skipped);
    const risen = await alertAbout('SAF-03');
    expect(risen.alertId).toBe(alertId);
    expect(risen.acknowledgeBy).toBe(addHours(begins, 10 / 60));
    expect(await open()).not.toContain('SAF-05');
    await asksCssrs(0, 0, skipped, skipped, skipped, 0, skipped);
    expect(await alertAbout('SAF-03')).toMatchObject({
      alertId,
      disposition: { code: 'contact-now' },
    });
    expect(await rules()).toEqual(['SAF-01', 'SAF-03']);
  });

  it.each([
    [[0, null, skipped, skipped, skipped, 0, skipped], 'C-SSRS question 4 or 5'],
    [[1, 1, null, 0, 0, 0, skipped], 'C-SSRS question 3'],
    [[0, 0, skipped, skipped, skipped, 1, null], 'C-SSRS question 6b'],
  ] as const)(
    'a question refused is no "no": a person asks the rest (%j)',
    async (values, missing) => {
      await asksCssrs(...values);
      const alert = await alertAbout('SAF-02', 'SAF-03', 'SAF-04', 'SAF-05');
      expect(alert.disposition?.code).toBe('ask-the-rest');
      expect(alert.message.en).toContain(missing);
      await asksCssrs(1, 1, 1, 0, 0, 0, skipped);
      expect(await alertAbout('SAF-02')).toMatchObject({
        alertId: alert.alertId,
        disposition: { code: 'evaluation-same-day' },
      });
    },
  );

  it('no finding of the screen is decided apart while the alert about it is open', async () => {
    await asksCssrs(1, 1, 1, 1, 0, 0, skipped);
    const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
    const other = findings.find(({ rule }) => rule.id === 'SAF-02');
    const refused = await clinic.wu.refusal(decideFinding, {
      params: { patientId, findingId: other?.findingId as never },
      body: { decisionId: newId<'DecisionId'>(), kind: 'accept' },
    });
    expect(refused).toMatchObject({ status: 409, code: 'close-the-alert-first' });
  });

  it('closed, it is over with everything that the same screen said; said anew, it is a new alert', async () => {
    await asksCssrs(1, 1, 1, 1, 0, 0, skipped);
    await closesAll();
    expect(await open()).toEqual(expect.not.arrayContaining(['SAF-02', 'SAF-03']));
    expect(await open()).toContain('SAF-10');
    clinic.at(addHours(begins, 24));
    const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
    await phone.answers({ phq9_9: 2 });
    expect(await rules()).toEqual(['SAF-01']);
    await asksCssrs(0, 1, 1, 0, 0, 0, skipped);
    expect(await rules()).toEqual(['SAF-01', 'SAF-02']);
  });
});

describe('C-SSRS without the wording of the clinic', () => {
  it('is not asked; what was said of it all the same is heard, once', async () => {
    await sets(administrator, 'safety.secondScreen', 'cssrs');
    const alert = await alertAbout('SAF-01');
    const { offered, missing } = await screensOffered(clinic, alert);
    expect(offered.map(({ instrument }) => instrument)).toEqual(['asq']);
    expect(missing?.en).toContain('ASQ stands in');
    const page = screenOf(alert, 'cssrs', cssrs(1, 1, 0, 1, 0, 0));
    for (const _ of [1, 2]) {
      expect(await clinic.wu.refusal(saveSecondScreen, page)).toMatchObject({
        status: 422,
        code: 'may-not-be-used',
      });
    }
    expect(await rules()).toEqual(['SAF-01', 'SAF-03']);
  });
});

describe('a clinic in the United Kingdom works by NG225', () => {
  const levels = /\b(low|moderate|high|imminent|severe)\b|\bacute\b|\brisk level/i;
  beforeEach(async () => {
    await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
      sql`update site set country = 'GB' where site_id = ${clinic.siteId}`.execute(trx),
    );
    await bringsCssrs(administrator, addDays(localDayOf(begins, newYork), -30));
  });

  it('says so where the administrator looks', async () => {
    expect(await administrator.ask(readSafetySetup, {})).toMatchObject({ profile: 'UK-NG225' });
  });

  it('no level is computed or shown, in no alert, card or finding', async () => {
    await asksCssrs(1, 1, 1, 1, 0, 1, 1);
    expect(await rules()).toEqual(['SAF-01', 'SAF-07']);
    expect(await alertAbout('SAF-07')).toMatchObject({
      disposition: { code: 'contact-and-assessment', owner: 'mental-health-clinician', by: begins },
      acknowledgeBy: addHours(begins, 10 / 60),
    });
    const { alerts } = await clinic.wu.ask(readAlerts, {});
    const { cards } = await clinic.wu.ask(readWorklist, {});
    const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
    const card = cards.find(({ rule }) => rule === 'SAF-07');
    expect(card).toMatchObject({ ownerRole: 'psychologist', alertOpen: true });
    const shown = [
      ...alerts.flatMap(({ title, message, disposition }) => [
        title.en,
        message.en,
        disposition?.code,
      ]),
      ...cards.flatMap(({ title, why }) => [title.en, why.en]),
      ...findings.flatMap(({ rule, message }) => [rule.title.en, message.en]),
    ];
    for (const words of shown) expect(words ?? '').not.toMatch(levels);
    const ids = findings.map(({ rule }) => rule.id);
    expect(ids).toEqual(expect.not.arrayContaining(['SAF-02', 'SAF-03', 'SAF-04', 'SAF-05']));
    expect(ids).toContain('SAF-10');
  });

  it('a wish to be dead is no disclosure of intent: the assessment is asked for within a day', async () => {
    await asksCssrs(1, 0, skipped, skipped, skipped, 0, skipped);
    expect(await alertAbout('SAF-07')).toMatchObject({
      disposition: { code: 'psychosocial-assessment', by: addHours(begins, 24) },
      acknowledgeBy: addHours(begins, 0.5),
      closeBy: addHours(begins, 24),
    });
  });

  it('item 9 by itself has one alert; the assessment that is asked for stays until a person decides about it', async () => {
    await asks(clinic, await alertAbout('SAF-01'), 'asq', {
      asq_1: 0,
      asq_2: 0,
      asq_3: 0,
      asq_4: 0,
    });
    expect(await rules()).toEqual(['SAF-01']);
    expect(await open()).toContain('SAF-07');
    await closesAll();
    const { findings } = await clinic.wu.ask(readFindings, { params: { patientId } });
    const asked = findings.find(({ rule }) => rule.id === 'SAF-07');
    await clinic.wu.ask(decideFinding, {
      params: { patientId, findingId: asked?.findingId as never },
      body: { decisionId: newId<'DecisionId'>(), kind: 'accept' },
    });
    await clinic.wu.ask(recordSafetyContact, {
      params: { patientId },
      body: {
        contactId: newId<'SafetyContactId'>(),
        reached: true,
        engaged: false,
        words: 'Assessment is on Friday.',
      },
    });
    expect(await open()).not.toContain('SAF-07');
  });
});

describe('home after a crisis', () => {
  const discharged = (dischargedOn: LocalDate) => ({
    params: { patientId },
    body: {
      dischargeId: newId<'CrisisDischargeId'>(),
      dischargedOn,
      place: 'emergency' as const,
      words: null,
    },
  });
  const today = localDayOf(begins, newYork);
  const calls = async () => (await clinic.wu.ask(readAlerts, {})).followUps;

  it('is called within 72 hours of that day and seen within seven days', async () => {
    await clinic.wu.ask(recordCrisisDischarge, discharged(addDays(today, -1)));
    expect(await calls()).toMatchObject([
      { rule: 'SAF-13', dueAt: momentOf(addDays(today, 2), 0, newYork), overdue: false },
    ]);
    clinic.at(addHours(begins, 1));
    const contact = { contactId: newId<'SafetyContactId'>(), words: 'Reached at home.' };
    await clinic.wu.ask(recordSafetyContact, {
      params: { patientId },
      body: { ...contact, reached: true, engaged: false },
    });
    expect(await calls()).toMatchObject([
      { rule: 'SAF-13', dueAt: momentOf(addDays(today, 7), 0, newYork) },
    ]);
    clinic.at(addHours(begins, 2));
    await clinic.wu.ask(recordSafetyContact, {
      params: { patientId },
      body: { ...contact, contactId: newId<'SafetyContactId'>(), reached: true, engaged: true },
    });
    expect(await calls()).toEqual([]);
  });

  it('a day that is still to come is refused by its name', async () => {
    const refused = await clinic.wu.refusal(recordCrisisDischarge, discharged(addDays(today, 1)));
    expect(refused).toMatchObject({ status: 422, fields: [{ at: '/body/dischargedOn' }] });
    const other = await clinic.person.refusal(recordCrisisDischarge, discharged(today));
    expect(other).toMatchObject({ status: 403 });
  });
});

describe('who watches the answers', () => {
  const unwatched = async () => (await clinic.wu.ask(readAlerts, {})).unwatched;

  it('PHQ-8 at home needs nobody; item 9 at home is said to be unwatched until somebody says who watches', async () => {
    expect(await unwatched()).toBeNull();
    await sets(administrator, 'safety.asyncItem9', 'on');
    expect(await unwatched()).toBe('not-said');
    await sets(administrator, 'safety.roundTheClockCover', 'no');
    expect(await unwatched()).toBe('no');
    await asks(clinic, await alertAbout('SAF-01'), 'asq', {
      asq_1: 0,
      asq_2: 0,
      asq_3: 0,
      asq_4: 0,
    });
    expect(await open()).toContain('SAF-09');
    await sets(administrator, 'safety.roundTheClockCover', 'yes');
    expect(await unwatched()).toBeNull();
    clinic.at(addHours(begins, 1));
    await asks(clinic, await alertAbout('SAF-01'), 'asq', {
      asq_1: 0,
      asq_2: 0,
      asq_3: 0,
      asq_4: 0,
    });
    expect(await open()).not.toContain('SAF-09');
  });
});
