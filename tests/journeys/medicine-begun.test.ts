import { beforeAll, describe, expect, it } from 'vitest';
import { readAssignments } from '#assignment';
import type { LocalDate } from '#kernel';
import { checkList, listNow, newlyFiring, saveMedicine, takenOf, watchFor } from '#medication';
import { activatePlan } from '#plan';
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
import { givenDraft, givenLife, partOf, planOf, saves } from '../support/plan-story.ts';

/** RH2: Dr Hale begins prednisone and later pregabalin; who is concerned knows, nobody else. */
let clinic: Clinic;
const today = '2026-03-09';
const params = () => ({ patientId: clinic.patientId });
const cardsOf = async (client: Client) => {
  const { cards } = await client.ask(readWorklist, { query: { mine: 'true' } });
  return cards.map(({ rule, title, why }) => ({ rule, title: title.en, why: why.en }));
};
const watched = async () => {
  const { assignments } = await clinic.ana.ask(readAssignments, { params: params() });
  return assignments
    .toSorted((a, b) => a.what.id.localeCompare(b.what.id))
    .map(({ what, nextDue }) => [what.id, nextDue]);
};
const noticesTo = async (client: Client) =>
  (await cardsOf(client)).filter(({ title }) => title.startsWith('A medicine was begun'));

beforeAll(async () => {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
});

describe('a medicine is begun (RH2)', () => {
  it('what it would bring is said while it is being chosen, before anything is saved', async () => {
    await begins(clinic, medicineNamed('Ibuprofen', { overTheCounter: true }));
    await isRecorded(clinic, 'egfr', 42, today);
    const read = await readsThrough(clinic, today);
    const at = { today: read.today, freshDays: read.freshDays };
    const circumstances = {
      asOf: read.asOf,
      today: read.today,
      bearer: { country: 'US', siteId: null, accountId: null, patientId: clinic.patientId },
      settings: [],
    };
    const before = checkList(listNow(read, at), read.others, circumstances);
    const draft = {
      ...onList(read, 'Ibuprofen'),
      ...medicineNamed('Methotrexate', { ...tablets('10 mg', 1), per: 'day' }),
      medicineId: newId<'MedicineId'>(),
    };
    const list = { ...read, medicines: [...read.medicines, draft] };
    const after = checkList(listNow(list, at), read.others, circumstances);
    expect(newlyFiring(before, after).map(({ rule }) => rule.id)).toContain('MED-24');
    expect((await medicinesOf(clinic)).medicines).toHaveLength(1);
  });

  it('the watch follows from what it is: a steroid for mood and sleep, an NSAID for nothing', () => {
    expect(watchFor(takenOf(medicineNamed('Prednisone')))).toEqual([
      'mood',
      'sleep',
      'side-effects',
    ]);
    expect(watchFor(takenOf(medicineNamed('Pregabalin')))).toContain('thinking');
    expect(watchFor(takenOf(medicineNamed('Ibuprofen')))).toEqual([]);
  });

  it('without a part in the plan nobody else of the team is disturbed', async () => {
    const prednisone = medicineNamed('Prednisone', {
      ...tablets('20 mg', 1, today),
      indication: 'flare of the joints',
      prescriber: 'Dr Hale',
    });
    await begins(clinic, prednisone, ['mood', 'sleep', 'side-effects'], clinic.hale);
    expect(await noticesTo(clinic.wu)).toEqual([]);
    expect(await noticesTo(clinic.ben)).toEqual([]);
  });

  it('the person is asked from day 3, and the care manager gets in touch within two weeks', async () => {
    expect(await watched()).toEqual([
      ['nrs_mood', '2026-03-12'],
      ['side_effects', '2026-03-12'],
      ['sleep_quality', '2026-03-12'],
    ]);
    expect((await cardsOf(clinic.ana)).map(({ rule }) => rule)).toContain('MED-18');
  });

  it('with a sleep window in the plan, psychology knows of the two weeks, and physiotherapy does not', async () => {
    await givenLife(clinic, 'day');
    await givenDraft(clinic, 'step-1-guided-self-management');
    await saves(
      clinic,
      clinic.wu,
      partOf({
        kind: 'sleep-window',
        discipline: 'psychology',
        title: 'Sleep window',
        dose: { from: '23:30', until: '06:00' },
        ownerAccount: clinic.wu.accountId,
      }),
    );
    const { version, items } = await planOf(clinic);
    await clinic.ana.ask(activatePlan, { params: params(), body: { version } });
    const moves = items.some(({ discipline }) => discipline === 'physiotherapy');
    const duloxetine = medicineNamed('Duloxetine', tablets('30 mg', 1, today));
    await begins(clinic, duloxetine, ['mood', 'sleep'], clinic.okoro);
    const [notice] = await noticesTo(clinic.wu);
    expect(notice).toMatchObject({ rule: 'MED-18' });
    expect(notice?.why).toContain(
      'Duloxetine was begun or changed on 2026-03-09. Until 2026-03-23',
    );
    expect(notice?.why).toContain('Sleep window');
    // Physiotherapy is told where thinking may slow and there is something to practise.
    const toBen = await noticesTo(clinic.ben);
    expect(toBen.length > 0).toBe(moves);
  });

  it('a dose raised later is watched again from its own day', async () => {
    clinic.at('2026-03-20T15:00:00.000Z');
    const { medicineId, version } = onList(await medicinesOf(clinic), 'Duloxetine');
    const body = {
      version,
      medicine: medicineNamed('Duloxetine', tablets('60 mg', 1, today)),
      change: { kind: 'dose' as const, on: '2026-03-19' as LocalDate },
      watch: ['mood' as const],
    };
    await clinic.okoro.ask(saveMedicine, { params: { ...params(), medicineId }, body });
    expect(onList(await medicinesOf(clinic), 'Duloxetine').changedUp).toBe(true);
    expect((await watched()).filter(([id]) => id === 'nrs_mood')).toContainEqual([
      'nrs_mood',
      '2026-03-22',
    ]);
  });

  it('a start of long ago is written down and watched by nobody', async () => {
    const before = await watched();
    const old = medicineNamed('Amitriptyline', tablets('25 mg', 1, '2024-01-01'));
    await begins(clinic, old, ['mood', 'sleep']);
    expect(await watched()).toEqual(before);
  });

  it('taken over without a first day and a watch, tells nobody of a start that may never have been', async () => {
    const [before, told] = [await watched(), await noticesTo(clinic.wu)];
    await begins(clinic, medicineNamed('Sertraline', tablets('50 mg', 1)));
    expect(await watched()).toEqual(before);
    expect(await noticesTo(clinic.wu)).toEqual(told);
  });
});
