import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { recordHealth, saveMedicine } from '#medication';
import { readFindings } from '#reasoning';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, moment } from '../support/intake-story.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';

/** Pain, sleep and a taper together (SAF-12): two of its reasons are known only when a clinician heard of them. */
let clinic: Clinic;
let today: LocalDate;
const about = () => ({ params: { patientId: clinic.patientId } });
const hears = (
  name: 'burdenStatements' | 'insomniaSevere',
  value: boolean | null,
  day: LocalDate = today,
) =>
  clinic.wu.ask(recordHealth, {
    ...about(),
    body: { recordId: newId<'HealthRecordId'>(), name, value, unit: null, day },
  });
const saf12 = async () => {
  const { findings } = await clinic.wu.ask(readFindings, about());
  return findings.find(({ rule, status }) => rule.id === 'SAF-12' && status === 'fires') ?? null;
};

beforeAll(async () => {
  clinic = await givenClinic(moment(0, '15:00'));
  today = clinic.now().slice(0, 10) as LocalDate;
  await begins(clinic, medicineNamed('Oxycodone', tablets('20 mg', 3, addDays(today, -400))));
  const { version, medicineId } = onList(await medicinesOf(clinic), 'Oxycodone');
  const medicine = medicineNamed('Oxycodone', tablets('20 mg', 2, addDays(today, -400)));
  await clinic.okoro.ask(saveMedicine, {
    params: { patientId: clinic.patientId, medicineId },
    body: { version, medicine, change: { kind: 'dose', on: addDays(today, -10) } },
  });
  const phone = await givenPhone(clinic, await givenLink(clinic, clinic.patientId));
  await phone.answers({ phq9_9: 0 });
});

describe('an opioid that was lowered, and item 9 answered “not at all”', () => {
  it('asks for nothing while the other reasons are not known, nor with one of them alone', async () => {
    expect(await saf12()).toBeNull();
    await hears('burdenStatements', true);
    expect(await saf12()).toBeNull();
  });

  it('with severe insomnia and the feeling of being a burden is a reason to ask directly', async () => {
    await hears('insomniaSevere', true);
    const found = await saf12();
    expect(found).toMatchObject({ severity: 'advice' });
    expect(found?.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'safety.burdenStatements',
        'sleep.insomniaSevere',
        'medicines.opioidLoweredOn',
      ]),
    );
  });

  it('said otherwise later, the later word counts; not known is not a no', async () => {
    await hears('insomniaSevere', null);
    expect(await saf12()).toBeNull();
    await hears('insomniaSevere', true);
    await hears('burdenStatements', false);
    expect(await saf12()).toBeNull();
  });

  it('what was heard too long ago is not known any more', async () => {
    await hears('burdenStatements', true);
    expect(await saf12()).not.toBeNull();
    clinic.at(moment(60, '15:00'));
    await hears('burdenStatements', true, addDays(today, 60));
    expect(await saf12()).toBeNull();
  });
});
