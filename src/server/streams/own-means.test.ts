import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { saveMedicine, stopMedicine, withdrawMedicine } from '#medication';
import { patientReader } from '#profile/server';
import { readSafetyPlan } from '#safety';
import { type Clinic, givenClinic } from '../../../tests/support/clinic.ts';
import {
  begins,
  medicineNamed,
  medicinesOf,
  onList,
} from '../../../tests/support/medicine-story.ts';
import { circumstancesOf } from './intake-person.ts';
import { ownMeansFacts } from './safety-plan.ts';

let clinic: Clinic;
const params = () => ({ patientId: clinic.patientId });
const stoppedOn = '2026-03-09' as LocalDate;
const onScreen = async () => (await clinic.wu.ask(readSafetyPlan, { params: params() })).means;
/** What rule SAF-11 reads. */
const read = () =>
  clinic.database.read(params(), async (db) => {
    const patient = await patientReader(db).patient(clinic.patientId);
    if (patient === null) throw new Error('the person is registered');
    const now = clinic.now();
    const facts = await ownMeansFacts(db, patient, await circumstancesOf(db, patient, now));
    return facts.map(({ value }) => value);
  });
const oxycodone = { medicine: 'Oxycodone', kind: 'opioid' };
const atHome = { ...oxycodone, stoppedOn };

beforeAll(async () => {
  clinic = await givenClinic(`${stoppedOn}T15:00:00.000Z`);
  await begins(clinic, medicineNamed('Oxycodone'));
  const { medicineId, version } = onList(await medicinesOf(clinic), 'Oxycodone');
  await clinic.okoro.ask(stopMedicine, {
    params: { ...params(), medicineId },
    body: { version, on: stoppedOn, reason: 'risk' },
  });
});

describe('an opioid that was stopped may still lie at home', () => {
  it('on the day it was stopped, and 90 days later', async () => {
    expect([(await onScreen()).known, await read()]).toEqual([[atHome], [[atHome]]]);
    clinic.at('2026-06-07T15:00:00.000Z');
    expect([(await onScreen()).known, await read()]).toEqual([[atHome], [[atHome]]]);
  });

  it('after that nothing is known to be at home, which is not the same as nothing', async () => {
    clinic.at('2026-06-08T15:00:00.000Z');
    expect([await onScreen(), await read()]).toEqual([{ known: [], maybeMore: true }, []]);
  });

  it('begun again it is taken; a mistaken entry was never at home', async () => {
    const { medicineId, version } = onList(await medicinesOf(clinic), 'Oxycodone');
    const at = { ...params(), medicineId };
    await clinic.okoro.ask(saveMedicine, {
      params: at,
      body: {
        version,
        medicine: medicineNamed('Oxycodone'),
        change: { kind: 'restarted', on: null },
      },
    });
    expect((await onScreen()).known).toEqual([oxycodone]);
    await clinic.okoro.ask(withdrawMedicine, {
      params: at,
      body: { version: version + 1, words: 'Of another person' },
    });
    expect((await onScreen()).known).toEqual([]);
  });
});
