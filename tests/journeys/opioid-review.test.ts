import { beforeAll, describe, expect, it } from 'vitest';
import { setOwnParameter } from '#administration';
import { readAssignments } from '#assignment';
import type { LocalDate } from '#kernel';
import {
  checkList,
  draftSteps,
  listNow,
  loadOf,
  pauseTaper,
  saveMedicine,
  saveTaper,
  type TaperBody,
  takenOf,
} from '#medication';
import { activatePlan } from '#plan';
import { readFindings } from '#reasoning';
import { readWorklist } from '#worklist';
import type { Client } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  begins,
  isRecorded,
  medicineNamed,
  medicinesOf,
  onList,
  readsThrough,
  tablets,
} from '../support/medicine-story.ts';
import { balanceSteps, givenDraft, givenLife, planOf, saves } from '../support/plan-story.ts';

/** PCP3: Dev takes 90 MME of oxycodone and a sedative for the night; Dr Okoro reviews it with him. */
let clinic: Clinic;
const today = '2026-03-09';
const day = (text: string) => text as LocalDate;
const params = () => ({ patientId: clinic.patientId });
const cardsOf = async (client: Client) => {
  const { cards } = await client.ask(readWorklist, { query: { mine: 'true' } });
  return cards;
};
const rulesOnCards = async (client: Client) =>
  (await cardsOf(client)).flatMap(({ rule }) => rule ?? []);
const firing = async () => {
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  return findings.map(({ rule }) => rule.id).filter((id) => id.startsWith('MED'));
};
const taperId = newId<'TaperId'>();

async function draft(share: number, everyDays: number): Promise<TaperBody> {
  const medicine = onList(await medicinesOf(clinic), 'Oxycodone');
  const steps = draftSteps(takenOf(medicine), day('2026-03-16'), { share, everyDays }, 3);
  if (steps === null) throw new Error('the dose is known');
  return {
    ...steps,
    medicineId: medicine.medicineId,
    steps: steps.steps.map((step) => ({ ...step, supportedBy: clinic.ana.accountId })),
    preference: 'agrees',
    preferenceWords: 'Slowly, and not while my daughter is here.',
    slowWhen: ['withdrawal', 'mood-falls', 'person-asks'],
    stopWhen: ['suicidal-thoughts', 'person-asks'],
    reason: null,
  };
}
const propose = (taper: TaperBody, state: 'proposed' | 'agreed' | 'ended', version: number) => ({
  params: { ...params(), taperId },
  body: { version, taper, state },
});

beforeAll(async () => {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-2-sleep-focused');
});

describe('the review of an opioid with a sedative (PCP3)', () => {
  it('the load stands there with its factor and what could not be counted', async () => {
    await begins(clinic, medicineNamed('Oxycodone', tablets('20 mg', 3, '2024-02-01')));
    await begins(clinic, medicineNamed('Diazepam', tablets('5 mg', 1, '2025-01-10')));
    await begins(clinic, medicineNamed('the blue one'));
    const read = await medicinesOf(clinic);
    const now = listNow(read, { today: day(today), freshDays: read.freshDays });
    const { mme, brain } = loadOf(now?.taken ?? []);
    expect(mme).toMatchObject({ total: null, knownPart: 90 });
    expect(mme.lines.map(({ label, reason }) => [label, reason])).toEqual([
      ['Oxycodone 20 mg', 'counted'],
      ['the blue one', 'not-recognised'],
      ['other medicines', 'not-known-whether-taken'],
    ]);
    expect(brain.classes).toEqual(['benzodiazepine', 'opioid']);
  });

  it('naloxone is flagged to the prescriber, and what cannot be judged makes no card', async () => {
    expect(await firing()).toContain('MED-04');
    expect(await rulesOnCards(clinic.okoro)).toContain('MED-04');
    const read = await medicinesOf(clinic);
    const now = listNow(read, { today: day(today), freshDays: read.freshDays });
    const { open } = checkList(now, read.others, {
      asOf: read.asOf,
      today: read.today,
      bearer: { country: 'US', siteId: null, accountId: null, patientId: clinic.patientId },
      settings: [],
    });
    expect(open.length).toBeGreaterThan(0);
    const cards = await cardsOf(clinic.okoro);
    expect(cards.filter(({ queue }) => queue === 'data-request')).toEqual([]);
  });

  it('what goes on beside it is shown before anything is lowered', async () => {
    await saves(clinic, clinic.ben, {
      ...balanceSteps('15:00', clinic.ben.accountId),
      state: 'proposed',
    });
    const { version } = await planOf(clinic);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
    const { concerns } = await medicinesOf(clinic);
    const said = concerns.map(({ kind, says }) => `${kind}: ${says.en}`);
    expect(said).toContain('mood: Mood is not known: ask PHQ-9 before the first step.');
    expect(concerns.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['mood', 'sleep', 'exposure']),
    );
  });

  it('a taper of 15 % a month after two years of use is refused without a reason in writing', async () => {
    await isRecorded(clinic, 'egfr', 80, today);
    const fast = await draft(0.15, 28);
    const refused = await clinic.okoro.refusal(saveTaper, propose(fast, 'proposed', 0));
    expect(refused).toMatchObject({
      status: 422,
      code: 'taper-too-fast',
      fields: [{ at: '/body/taper/reason', code: 'MED-06' }],
    });
    expect((await medicinesOf(clinic)).tapers).toEqual([]);
  });

  it('a prescriber who goes slower than the clinic is held to their own limit', async () => {
    const owns = (value: number | null) =>
      clinic.okoro.ask(setOwnParameter, {
        params: { parameter: 'taper.opioidMonthly' },
        body: { settingId: newId<'SettingId'>(), value, reason: 'As I work' },
      });
    await owns(0.05);
    const usual = await draft(0.1, 28);
    const refused = await clinic.okoro.refusal(saveTaper, propose(usual, 'proposed', 0));
    expect(refused).toMatchObject({ status: 422, code: 'taper-too-fast' });
    await owns(null);
  });

  it('one of 10 % a month is proposed with dates, the person’s wish, and who is there which week', async () => {
    const slow = await draft(0.1, 28);
    const { tapers } = await clinic.okoro.ask(saveTaper, propose(slow, 'proposed', 0));
    expect(tapers).toMatchObject([
      {
        state: 'proposed',
        startDaily: 60,
        preferenceWords: 'Slowly, and not while my daughter is here.',
        slowWhen: ['withdrawal', 'mood-falls', 'person-asks'],
        stopWhen: ['suicidal-thoughts', 'person-asks'],
      },
    ]);
    const [taper] = tapers;
    expect(taper?.steps.map(({ from, daily, supportName }) => [from, daily, supportName])).toEqual([
      ['2026-03-16', 54, 'Ana'],
      ['2026-04-13', 48.6, 'Ana'],
      ['2026-05-11', 43.8, 'Ana'],
    ]);
    expect(await firing()).not.toContain('MED-06');
  });

  it('only a physician proposes or agrees to it', async () => {
    const slow = await draft(0.1, 28);
    const refused = await clinic.wu.refusal(saveTaper, propose(slow, 'agreed', 1));
    expect(refused.status).toBe(403);
  });

  it('agreed, it is asked about every week, and whoever is there knows the day', async () => {
    const slow = await draft(0.1, 28);
    await clinic.okoro.ask(saveTaper, propose(slow, 'agreed', 1));
    const { assignments } = await clinic.ana.ask(readAssignments, { params: params() });
    expect(assignments.map(({ what, nextDue }) => [what.id, nextDue])).toEqual([
      ['taper-week', '2026-03-16'],
    ]);
    const there = (await cardsOf(clinic.ana)).filter(
      ({ title }) => title.en === 'Be there at a step down',
    );
    expect(there).toHaveLength(3);
  });

  it('the dose on the list is what it was, on the day of the step and after it', async () => {
    clinic.at('2026-04-14T15:00:00.000Z');
    expect(onList(await medicinesOf(clinic), 'Oxycodone')).toMatchObject({
      version: 1,
      dose: 1,
      times: 3,
    });
  });

  it('the person sees what was agreed, without what the team wrote for itself', async () => {
    const seen = await medicinesOf(clinic, clinic.person);
    expect(seen.tapers).toMatchObject([{ state: 'agreed', reason: null }]);
  });

  it('anybody of the team may pause it with a reason; only the prescriber goes on', async () => {
    const body = { version: 2, words: 'Sleeps two hours a night since the step' };
    const at = { ...params(), taperId };
    const { tapers } = await clinic.wu.ask(pauseTaper, { params: at, body });
    expect(tapers).toMatchObject([{ state: 'paused', version: 3, changedByName: 'Dr Wu' }]);
    const late = await clinic.ben.refusal(pauseTaper, {
      params: at,
      body: { ...body, version: 1 },
    });
    expect(late.code).toBe('taper-changed-meanwhile');
  });

  it('a faster one is kept with its reason, and the rule goes on saying so', async () => {
    const fast = {
      ...(await draft(0.15, 28)),
      reason: 'Falls: agreed with Dev and the pain clinic',
    };
    await readsThrough(clinic, '2026-04-14', { 'the blue one': 'stopped' });
    await clinic.okoro.ask(saveTaper, propose(fast, 'agreed', 3));
    expect(await firing()).toContain('MED-06');
    expect(await rulesOnCards(clinic.okoro)).toContain('MED-06');
  });

  it('ended, the weekly questions end with it, and it cannot be taken up again unseen', async () => {
    const last = { ...(await draft(0.15, 28)), reason: 'Falls' };
    await clinic.okoro.ask(saveTaper, propose(last, 'ended', 4));
    const { assignments } = await clinic.ana.ask(readAssignments, { params: params() });
    expect(assignments[0]?.endedBecause).toBe('The taper has ended');
    expect(await firing()).not.toContain('MED-06');
    const again = await clinic.okoro.refusal(saveTaper, propose(last, 'agreed', 5));
    expect(again.code).toBe('taper-changed-meanwhile');
  });

  it('a new dose is on the list only when somebody writes it down', async () => {
    const { medicineId, version, ...rest } = onList(await medicinesOf(clinic), 'Oxycodone');
    const medicine = medicineNamed('Oxycodone', {
      ...tablets('20 mg', 2, rest.startedOn),
    });
    const body = { version, medicine, change: { kind: 'dose' as const, on: day('2026-04-13') } };
    const after = await clinic.okoro.ask(saveMedicine, {
      params: { ...params(), medicineId },
      body,
    });
    expect(onList(after, 'Oxycodone')).toMatchObject({ times: 2, changedUp: false });
  });
});
