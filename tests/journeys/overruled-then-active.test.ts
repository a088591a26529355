import { beforeAll, describe, expect, it } from 'vitest';
import {
  activatePlan,
  type PlanItemBody,
  type PlanItemView,
  resolveLink,
  savePlanItem,
} from '#plan';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { begins, isRecorded, medicineNamed, readsThrough } from '../support/medicine-story.ts';
import { bodyOf, givenDraft, givenLife, partOf, planOf, saves } from '../support/plan-story.ts';

/** Dev's physician goes on with an opioid beside a benzodiazepine, says why, and then means it. */
let clinic: Clinic;
const today = '2026-03-09';
const reason = 'Tapered over two weeks; naloxone is at hand.';
const params = () => ({ patientId: clinic.patientId });
const linkOf = async (rule: string) =>
  (await planOf(clinic)).links.find((link) => link.rule === rule);
const partNamed = async (title: string): Promise<PlanItemView> => {
  const found = (await planOf(clinic)).items.find((item) => item.title === title);
  if (found === undefined) throw new Error(`${title} is in the plan`);
  return found;
};
const oxycodone = (said: Partial<PlanItemBody> = {}) =>
  partOf({
    kind: 'medicine',
    discipline: 'primary-care',
    title: 'Oxycodone',
    dose: {
      amount: '5 mg',
      timesPerWeek: 14,
      medicine: { name: 'oxycodone', class: 'opioid', prn: false, actsLong: false },
    },
    ownerAccount: clinic.okoro.accountId,
    ...said,
  });

async function isOverruled(rule: string, severity = 'critical'): Promise<void> {
  const link = await linkOf(rule);
  expect(link).toMatchObject({ severity, overruledBecause: null });
  await clinic.okoro.ask(resolveLink, {
    params: { ...params(), findingId: link?.findingId ?? newId<'FindingId'>() },
    body: { decisionId: newId<'DecisionId'>(), resolution: 'overrule', reason },
  });
}

const refusedActive = async (title: string, change: Partial<PlanItemBody> = {}) => {
  const part = await partNamed(title);
  return clinic.okoro.refusal(savePlanItem, {
    params: { ...params(), itemId: part.itemId },
    body: { version: part.version, item: bodyOf(part, { state: 'active', ...change }) },
  });
};
const cards = async () => {
  const { cards: all } = await clinic.okoro.ask(readWorklist, { query: { mine: 'true' } });
  return all.map(({ rule }) => rule);
};

async function givenAlprazolam(): Promise<void> {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
  await givenLife(clinic, 'day');
  await begins(clinic, medicineNamed('alprazolam', { prescriber: 'Dr Hale' }));
  await readsThrough(clinic, today);
  await givenDraft(clinic, 'step-2-sleep-focused');
}

/** What the template leaves open is given an owner and a day; what is proposed begins. */
async function thePlanStarts(): Promise<void> {
  for (const item of (await planOf(clinic)).items) {
    const change = { ownerAccount: item.ownerAccount ?? clinic.ben.accountId };
    const by = item.kind === 'medicine' ? clinic.okoro : clinic.ben;
    const reviewDay = item.reviewDay ?? ('2026-04-20' as never);
    if (item.ownerAccount === null || item.reviewDay === null)
      await saves(clinic, by, bodyOf(item, { ...change, reviewDay }), item);
  }
  const { version } = await planOf(clinic);
  await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
}

describe('a medicine proposed in a running plan', () => {
  beforeAll(async () => {
    await givenAlprazolam();
    await thePlanStarts();
  });

  it('is not made active against an open danger: the answer says how to go about it', async () => {
    await saves(clinic, clinic.okoro, oxycodone());
    const refused = await refusedActive('Oxycodone');
    expect(refused).toMatchObject({ status: 422, code: 'critical-conflict' });
    const advice = 'Save it as proposed, settle the conflict, then make it active.';
    expect(refused.fields).toMatchObject([{ message: advice }]);
  });

  it('overruled with a reason, it becomes active, and the reason stands', async () => {
    await isOverruled('COH-03');
    const part = await partNamed('Oxycodone');
    await saves(clinic, clinic.okoro, bodyOf(part, { state: 'active' }), part);
    expect(await partNamed('Oxycodone')).toMatchObject({ state: 'active' });
    expect(await linkOf('COH-03')).toMatchObject({ overruledBecause: reason });
    expect(await cards()).not.toContain('COH-03');
  });

  it('another dose is another conflict: it is asked about anew', async () => {
    const part = await partNamed('Oxycodone');
    const dose = { ...part.dose, amount: '10 mg' };
    await saves(clinic, clinic.okoro, bodyOf(part, { dose }), part);
    expect(await linkOf('COH-03')).toMatchObject({ overruledBecause: null });
    expect(await cards()).toContain('COH-03');
  });
});

describe('a medicine overruled as proposed', () => {
  beforeAll(async () => {
    await givenAlprazolam();
    await thePlanStarts();
    await saves(clinic, clinic.okoro, oxycodone());
    await isOverruled('COH-03');
  });

  it('is refused with another dose than the one that was overruled', async () => {
    const { dose } = await partNamed('Oxycodone');
    const refused = await refusedActive('Oxycodone', { dose: { ...dose, amount: '10 mg' } });
    expect(refused).toMatchObject({ status: 422, code: 'critical-conflict' });
  });

  it('is made active with a first day that nobody had named', async () => {
    const part = await partNamed('Oxycodone');
    const change = { state: 'active', startDay: today as never } as const;
    await saves(clinic, clinic.okoro, bodyOf(part, change), part);
    expect(await linkOf('COH-03')).toMatchObject({ overruledBecause: reason });
  });

  it('can be settled after all', async () => {
    const findingId = (await linkOf('COH-03'))?.findingId ?? newId<'FindingId'>();
    await clinic.okoro.ask(resolveLink, {
      params: { ...params(), findingId },
      body: { decisionId: newId<'DecisionId'>(), resolution: 'tapered-opioid' },
    });
    expect(await linkOf('COH-03')).toBeUndefined();
  });
});

describe('a medicine of a draft, overruled there', () => {
  beforeAll(givenAlprazolam);

  it('starts with the plan, which gives it its first day, and the reason stands', async () => {
    await saves(clinic, clinic.okoro, oxycodone());
    const { blockedBy } = await planOf(clinic);
    expect(blockedBy.map(({ en }) => en).join(' ')).toContain('oxycodone with alprazolam');
    await isOverruled('COH-03');
    await thePlanStarts();
    expect(await partNamed('Oxycodone')).toMatchObject({ state: 'active', startDay: today });
    expect(await linkOf('COH-03')).toMatchObject({ overruledBecause: reason });
    expect(await cards()).not.toContain('COH-03');
  });

  it('what is graver than what was overruled is asked about anew', async () => {
    await begins(clinic, medicineNamed('Lyrica', { prescriber: 'Dr Hale' }));
    await readsThrough(clinic, today);
    await isOverruled('COH-04', 'warning');
    expect(await linkOf('COH-04')).toMatchObject({ overruledBecause: reason });
    await isRecorded(clinic, 'egfr', 42, today);
    expect(await linkOf('COH-04')).toMatchObject({ severity: 'critical', overruledBecause: null });
  });
});
