import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { stepWriter } from '#plan/server';
import { recordFact } from '#profile';
import { readFindings } from '#reasoning';
import { decisionWriter } from '#reasoning/server';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { isRecorded, readsThrough } from '../support/medicine-story.ts';
import { givenDraft, partOf, planOf, saves } from '../support/plan-story.ts';

/** What a clinician writes down of a person's health is what the rules of care and of the plan read. */
let clinic: Clinic;
const today = '2026-03-09';
const params = () => ({ patientId: clinic.patientId });
const isWritten = async (name: string, value: unknown) => {
  const body = { factId: newId<'FactId'>(), name, value };
  await clinic.okoro.ask(recordFact, { params: params(), body });
};
const fires = async (rule: string) => {
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  return findings.some((found) => found.rule.id === rule && found.status === 'fires');
};
const link = async (rule: string) => (await planOf(clinic)).links.find((one) => one.rule === rule);
const window = () =>
  partOf({
    kind: 'sleep-window',
    discipline: 'psychology',
    title: 'Sleep window',
    dose: { from: '23:30', until: '05:30' },
    ownerAccount: clinic.wu.accountId,
  });

beforeEach(async () => {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
});

describe('conditions in the record', () => {
  it('opioid use disorder without medicine for it is found', async () => {
    await readsThrough(clinic, today);
    await isWritten('conditions', ['low-back-pain']);
    expect(await fires('SCR-06')).toBe(false);
    await isWritten('conditions', ['low-back-pain', 'opioid-use-disorder']);
    expect(await fires('SCR-06')).toBe(true);
  });

  it('epilepsy, asked beside the medicines, rules out a sleep window', async () => {
    await givenDraft(clinic, 'step-2-sleep-focused');
    await saves(clinic, clinic.wu, window());
    await isWritten('conditions', ['low-back-pain']);
    expect(await link('COH-15')).toBeUndefined();
    await isRecorded(clinic, 'epilepsy', true, today);
    expect(await link('COH-15')).toMatchObject({ severity: 'critical', effect: 'conflict' });
  });

  it('so does a pregnancy, though the list of conditions does not hold it', async () => {
    await givenDraft(clinic, 'step-2-sleep-focused');
    await saves(clinic, clinic.wu, window());
    await isWritten('pregnancy', { pregnant: true, planning: null, contraception: null });
    await isWritten('conditions', ['low-back-pain']);
    expect(await link('COH-15')).toMatchObject({ severity: 'critical' });
  });
});

describe('a relapse plan', () => {
  it('is asked for once care goes on in continuation, and is there once its day of signing is written', async () => {
    await isWritten('conditions', ['low-back-pain']);
    await goesOnInContinuation();
    await isWritten('depression-episodes', 2);
    expect(await fires('EW-08')).toBe(true);
    await isWritten('relapse-plan-signed', today);
    expect(await fires('EW-08')).toBe(false);
  });
});

async function goesOnInContinuation(): Promise<void> {
  const { patientId } = clinic;
  const { findings } = await clinic.okoro.ask(readFindings, { params: params() });
  const findingId = findings[0]?.findingId;
  if (findingId === undefined) throw new Error('something is known of everybody');
  const decisionId = newId<'DecisionId'>();
  await clinic.database.write({ patientId }, async (trx) => {
    await decisionWriter(trx).add(patientId, {
      decisionId,
      findingId,
      kind: 'accept',
      reasonCode: null,
      reason: null,
      change: null,
      until: null,
      by: clinic.wu.accountId,
      byName: 'Dr Wu',
      byRole: 'psychologist',
      at: clinic.now(),
    });
    await stepWriter(trx).add(patientId, {
      careStepId: newId(),
      step: 2,
      continuation: true,
      fromDay: today as LocalDate,
      decisionId,
      responsible: 'care-manager',
      reviewDay: null,
    });
  });
}
