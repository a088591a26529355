import { beforeEach, describe, expect, it } from 'vitest';
import { saveMedicine } from '#medication';
import { readFindings } from '#reasoning';
import { readSafetyPlan } from '#safety';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, givenRegistered, moment, mood } from '../support/intake-story.ts';
import { medicineNamed } from '../support/medicine-story.ts';

let clinic: Clinic;
let patientId: Clinic['patientId'];

beforeEach(async () => {
  clinic = await givenClinic(moment(1, '02:10'));
  patientId = await givenRegistered(clinic);
});

const takes = (name: string) =>
  clinic.okoro.ask(saveMedicine, {
    params: { patientId, medicineId: newId<'MedicineId'>() },
    body: { version: 0, medicine: medicineNamed(name), change: { kind: 'added', on: null } },
  });
async function answers(item9: number): Promise<void> {
  const phone = await givenPhone(clinic, await givenLink(clinic, patientId));
  await phone.answers({ ...mood(1, 1, 1, 1), phq9_9: item9 });
  await phone.submits();
}
const means = async () => {
  const { findings } = await clinic.okoro.ask(readFindings, {
    params: { patientId },
    query: { include: 'open' },
  });
  return findings.find(({ rule }) => rule.id === 'SAF-11');
};
const cardsIn = async (queue: 'safety' | 'data-request') =>
  (await clinic.okoro.ask(readWorklist, { query: { queue } })).cards.filter(
    ({ rule }) => rule === 'SAF-11',
  );

describe('own medicines that can kill in overdose', () => {
  it('reach the prescriber when item 9 is above zero, and stand in the safety plan', async () => {
    await takes('Oxycodone');
    await answers(1);
    expect(await means()).toMatchObject({ status: 'fires', severity: 'critical' });
    expect((await means())?.message.en).toContain('Offer naloxone');
    expect((await cardsIn('safety')).map(({ ownerRole }) => ownerRole)).toEqual(['physician']);
    const { means: shown } = await clinic.wu.ask(readSafetyPlan, { params: { patientId } });
    expect(shown).toEqual({ known: [{ medicine: 'Oxycodone', kind: 'opioid' }], maybeMore: true });
  });

  it('are no matter of safety while item 9 is zero', async () => {
    await takes('Oxycodone');
    await answers(0);
    expect(await means()).toBeUndefined();
  });

  it('are asked about where nobody wrote down what is taken, and found when somebody does', async () => {
    await answers(1);
    expect(await means()).toMatchObject({ status: 'unknown', severity: 'warning' });
    expect(await cardsIn('data-request')).toHaveLength(1);
    await takes('Lithium');
    expect(await means()).toMatchObject({ status: 'fires', severity: 'critical' });
    expect(await cardsIn('safety')).toHaveLength(1);
    expect(await cardsIn('data-request')).toEqual([]);
  });
});
