import { beforeAll, describe, expect, it } from 'vitest';
import { readAssignments } from '#assignment';
import type { LocalDate } from '#kernel';
import {
  draftSteps,
  pauseTaper,
  saveTaper,
  stopMedicine,
  takenOf,
  withdrawMedicine,
} from '#medication';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import {
  begins,
  medicineNamed,
  medicinesOf,
  onList,
  readsThrough,
  tablets,
} from '../support/medicine-story.ts';
import { givenLife } from '../support/plan-story.ts';

let clinic: Clinic;
const today = '2026-03-09' as LocalDate;
const params = () => ({ patientId: clinic.patientId });
const support = async () => {
  const { cards } = await clinic.ana.ask(readWorklist, { query: { mine: 'true' } });
  return cards.filter(({ title }) => title.en === 'Be there at a step down').length;
};
const asked = async () => {
  const { assignments } = await clinic.ana.ask(readAssignments, { params: params() });
  return assignments.map(({ endedBecause }) => endedBecause);
};
const taperOf = async (name: string) => {
  const read = await medicinesOf(clinic);
  const { medicineId } = onList(read, name);
  return read.tapers.find((taper) => taper.medicineId === medicineId);
};

async function isLowered(name: string): Promise<void> {
  await begins(clinic, medicineNamed(name, tablets('5 mg', 2, '2026-01-10')));
  const medicine = onList(await medicinesOf(clinic), name);
  const steps = draftSteps(
    takenOf(medicine),
    '2026-03-16' as LocalDate,
    { share: 0.1, everyDays: 28 },
    3,
  );
  if (steps === null) throw new Error('the dose is known');
  const taper = {
    ...steps,
    medicineId: medicine.medicineId,
    steps: steps.steps.map((step) => ({ ...step, supportedBy: clinic.ana.accountId })),
    preference: 'agrees' as const,
    preferenceWords: null,
    slowWhen: ['person-asks' as const],
    stopWhen: ['person-asks' as const],
    reason: 'Agreed with the person',
  };
  const at = { ...params(), taperId: newId<'TaperId'>() };
  await clinic.okoro.ask(saveTaper, { params: at, body: { version: 0, taper, state: 'agreed' } });
}

beforeAll(async () => {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
  await givenLife(clinic, 'day');
});

describe('a taper ends with the medicine it lowers', () => {
  it('in a pause the questions go on, and nobody is called beside a step that is not taken', async () => {
    await isLowered('Oxycodone');
    expect([await support(), await asked()]).toEqual([3, [null]]);
    const taper = await taperOf('Oxycodone');
    if (taper === undefined) throw new Error('it was agreed');
    await clinic.wu.ask(pauseTaper, {
      params: { ...params(), taperId: taper.taperId },
      body: { version: taper.version, words: 'Sleeps badly' },
    });
    expect([await support(), await asked()]).toEqual([0, [null]]);
  });

  it('stopped by a prescriber: questions end with it, and its history says why', async () => {
    const { medicineId, version } = onList(await medicinesOf(clinic), 'Oxycodone');
    await clinic.okoro.ask(stopMedicine, {
      params: { ...params(), medicineId },
      body: { version, on: today, reason: 'risk' },
    });
    expect(await taperOf('Oxycodone')).toMatchObject({
      state: 'ended',
      version: 3,
      changedByName: 'Dr Okoro',
      changeWords: 'Ended with the medicine: it was stopped.',
    });
    expect([await support(), await asked()]).toEqual([0, ['The taper has ended']]);
  });

  it('stopped, as the person says when the list is read through', async () => {
    await isLowered('Diazepam');
    expect(await support()).toBe(3);
    await readsThrough(clinic, today, { Diazepam: 'stopped' });
    expect(await taperOf('Diazepam')).toMatchObject({ state: 'ended' });
    expect(await support()).toBe(0);
    expect(await asked()).toEqual(['The taper has ended', 'The taper has ended']);
  });

  it('written down by mistake and taken off the list; what is still taken goes on being lowered', async () => {
    await isLowered('Lorazepam');
    await isLowered('Morphine');
    const { medicineId, version } = onList(await medicinesOf(clinic), 'Lorazepam');
    await clinic.okoro.ask(withdrawMedicine, {
      params: { ...params(), medicineId },
      body: { version, words: 'Of another person' },
    });
    expect(await taperOf('Lorazepam')).toMatchObject({
      state: 'ended',
      changeWords: 'Ended with the medicine: it was taken off the list.',
    });
    expect(await taperOf('Morphine')).toMatchObject({ state: 'agreed' });
    expect(await support()).toBe(3);
  });
});
