import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { saveMedicine } from '#medication';
import { activatePlan } from '#plan';
import { factWriter } from '#profile/server';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';
import { givenDraft, givenLife, nightSedative, planOf, saves } from '../support/plan-story.ts';

/** The shared plan and the list of what is taken never contradict each other silently. */
let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const differ = async () => {
  const { cards } = await clinic.okoro.ask(readWorklist, { query: { mine: 'true' } });
  return cards
    .filter(({ title }) => title.en === 'Plan and list of medicines differ')
    .map(({ why }) => why.en);
};

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  await givenLife(clinic, 'day');
  await givenDraft(clinic, 'step-1-guided-self-management');
});

describe('a medicine of the plan and the list of what is taken', () => {
  it('a medicine that is only proposed asks nobody for anything', async () => {
    await saves(clinic, clinic.okoro, nightSedative('23:30', clinic.okoro.accountId));
    const { planned, medicines } = await medicinesOf(clinic);
    expect(planned).toMatchObject([{ name: 'diazepam', state: 'proposed' }]);
    expect(medicines).toEqual([]);
    expect(await differ()).toEqual([]);
  });

  it('once it runs, the prescriber is asked to put one of the two right; the list is not changed', async () => {
    const { version } = await planOf(clinic);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
    expect(await differ()).toEqual([
      'diazepam runs in the shared plan and is not on the list of what is taken. Put one of the two right.',
    ]);
    const { planned, medicines } = await medicinesOf(clinic);
    expect(planned).toMatchObject([{ state: 'active' }]);
    expect(medicines).toEqual([]);
    // What it says of dose and times is there to be taken over.
    expect(planned).toMatchObject([{ amount: '1 tablet', timesPerWeek: null, beginsOn: null }]);
  });

  it('put on the list, nothing is left to do', async () => {
    await begins(clinic, medicineNamed('Valium', tablets('5 mg', 1)));
    expect(await differ()).toEqual([]);
  });
});

describe('what the person named at intake', () => {
  it('is a draft until somebody took it over or put it aside', async () => {
    await clinic.database.write(params(), (trx) =>
      factWriter(trx).record(clinic.patientId, {
        factId: newId(),
        name: 'reported-medicines',
        value: ['Valium at night', 'Advil', 'the pink one'],
        since: '2026-03-01' as LocalDate,
        source: 'intake',
        recordedAt: clinic.now(),
        recordedBy: null,
      }),
    );
    expect((await medicinesOf(clinic)).drafts).toEqual(['Advil', 'the pink one']);
    const medicineId = newId<'MedicineId'>();
    const after = await clinic.ana.ask(saveMedicine, {
      params: { ...params(), medicineId },
      body: {
        version: 0,
        medicine: medicineNamed('the pink one'),
        change: { kind: 'not-taken', on: null },
      },
    });
    expect(after.drafts).toEqual(['Advil']);
    expect(onList(after, 'the pink one').state).toBe('withdrawn');
  });
});
