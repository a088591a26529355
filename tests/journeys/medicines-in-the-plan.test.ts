import { beforeAll, describe, expect, it } from 'vitest';
import { readPlan, resolveLink } from '#plan';
import { decideFinding } from '#reasoning';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { begins, isRecorded, medicineNamed, readsThrough } from '../support/medicine-story.ts';
import { givenDraft, givenLife, partOf, planOf, saves } from '../support/plan-story.ts';

/** PCP3: an opioid comes into the plan of a person whose list already holds what it must not meet. */
let clinic: Clinic;
const today = '2026-03-09';
const params = () => ({ patientId: clinic.patientId });
const linkOf = async (rule: string) =>
  (await planOf(clinic)).links.find((link) => link.rule === rule);
const notChecked = async () => (await planOf(clinic)).notChecked.map(({ rule }) => rule);
const oxycodone = () =>
  partOf({
    kind: 'medicine',
    discipline: 'primary-care',
    title: 'Oxycodone 5 mg',
    dose: {
      amount: '1 tablet',
      timesPerWeek: 14,
      medicine: { name: 'oxycodone', class: 'opioid', prn: false, actsLong: false },
    },
    ownerAccount: clinic.okoro.accountId,
  });

beforeAll(async () => {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-2-sleep-focused');
});

describe('medicines of the list and of the plan', () => {
  it('while nobody has written the list, it is said what could not be checked, and nothing stands in the way', async () => {
    await saves(clinic, clinic.okoro, oxycodone());
    expect(await linkOf('COH-04')).toBeUndefined();
    expect(await notChecked()).toEqual(expect.arrayContaining(['COH-03', 'COH-04', 'COH-05']));
    expect((await planOf(clinic)).blockedBy.map(({ en }) => en)).not.toContain('oxycodone');
  });

  it('a gabapentinoid in the list, read through with the person, clashes with the opioid of the plan', async () => {
    await begins(clinic, medicineNamed('Lyrica', { prescriber: 'Dr Hale' }));
    await readsThrough(clinic, today);
    const link = await linkOf('COH-04');
    expect(link).toMatchObject({ severity: 'warning', effect: 'conflict', owners: ['Dr Okoro'] });
    expect(link?.message.en).toContain('oxycodone with Lyrica');
    expect(await linkOf('COH-03')).toBeUndefined();
    expect(await notChecked()).not.toContain('COH-03');
  });

  it('what the rules read of the person reaches the screens of the team, and nobody else’s', async () => {
    const { cutOffs } = await clinic.ben.ask(readPlan, { params: params() });
    expect(cutOffs.facts?.map(({ name }) => name)).toContain('medicines.lines');
    const own = await clinic.person.ask(readPlan, { params: params() });
    expect(own.cutOffs.facts).toEqual([]);
  });

  it('weak kidneys make it critical', async () => {
    await isRecorded(clinic, 'egfr', 42, today);
    expect(await linkOf('COH-04')).toMatchObject({ severity: 'critical' });
  });

  it('and critical, it is not passed over on the record by somebody who may not overrule it in the plan', async () => {
    const link = await linkOf('COH-04');
    if (link === undefined || link.findingId === null)
      throw new Error('the conflict stands in the record');
    const body = {
      decisionId: newId<'DecisionId'>(),
      kind: 'decline' as const,
      reasonCode: 'other' as const,
      reason: 'It will do.',
    };
    const at = { ...params(), findingId: link.findingId };
    for (const who of [clinic.ben, clinic.okoro]) {
      const refused = await who.refusal(decideFinding, { params: at, body });
      expect(refused).toMatchObject({ status: 422, code: 'settle-in-the-plan' });
    }
    expect(await linkOf('COH-04')).toMatchObject({ overruledBecause: null });
  });

  it('its owner heard of it when the list changed, and settles it in the plan', async () => {
    const { cards } = await clinic.okoro.ask(readWorklist, { query: { mine: 'true' } });
    expect(cards.map(({ rule }) => rule)).toContain('COH-04');
    const findingId = (await linkOf('COH-04'))?.findingId ?? newId<'FindingId'>();
    await clinic.okoro.ask(resolveLink, {
      params: { ...params(), findingId },
      body: { decisionId: newId<'DecisionId'>(), resolution: 'leave-out-opioid' },
    });
    expect(await linkOf('COH-04')).toBeUndefined();
  });
});
