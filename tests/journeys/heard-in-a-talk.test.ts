import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#kernel';
import { saveMedicine } from '#medication';
import { readFindings } from '#reasoning';
import { readSafetySaid, recordSafetySaid, type SaidName } from '#safety';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenLink, givenPhone, moment } from '../support/intake-story.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';

/** Pain, sleep and a taper together (SAF-12): two of its reasons are known only when a clinician asks. */
let clinic: Clinic;
let today: LocalDate;
const about = () => ({ params: { patientId: clinic.patientId } });
const saying = (
  name: SaidName,
  value: boolean | null,
  more: { readonly on?: LocalDate; readonly words?: string; readonly saidId?: never } = {},
) => ({
  ...about(),
  body: { saidId: newId<'SafetySaidId'>(), name, value, words: null, on: today, ...more },
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

describe('what a clinician hears in a talk', () => {
  it('is unknown until somebody wrote it down, and one reason alone asks for nothing', async () => {
    expect((await clinic.wu.ask(readSafetySaid, about())).said).toEqual([]);
    expect(await saf12()).toBeNull();
    await clinic.wu.ask(recordSafetySaid, saying('burden', true, { words: 'Better without me' }));
    expect(await saf12()).toBeNull();
  });

  it('together with severe insomnia and an opioid that was lowered it is a reason to ask directly', async () => {
    await clinic.wu.ask(recordSafetySaid, saying('severe-insomnia', true));
    const found = await saf12();
    expect(found).toMatchObject({ severity: 'advice' });
    expect(found?.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['safety.burdenStatements', 'sleep.insomniaSevere']),
    );
  });

  it('said otherwise later, the later word counts; not known is not a no', async () => {
    await clinic.wu.ask(recordSafetySaid, saying('severe-insomnia', null));
    expect(await saf12()).toBeNull();
    const { said } = await clinic.wu.ask(readSafetySaid, about());
    expect(said.map(({ name, value }) => [name, value])).toEqual([
      ['burden', true],
      ['severe-insomnia', null],
    ]);
    // A day before that was written down late: the newer day still counts.
    await clinic.wu.ask(
      recordSafetySaid,
      saying('severe-insomnia', true, { on: addDays(today, -3) }),
    );
    expect(await saf12()).toBeNull();
  });

  it('refuses a day that is not here yet, and sent again it is kept once', async () => {
    const tomorrow = saying('burden', false, { on: addDays(today, 2) });
    expect(await clinic.wu.refusal(recordSafetySaid, tomorrow)).toMatchObject({
      status: 422,
      fields: [{ at: '/body/on' }],
    });
    const twice = saying('burden', false);
    await clinic.wu.ask(recordSafetySaid, twice);
    await clinic.wu.ask(recordSafetySaid, twice);
    expect((await clinic.wu.ask(readSafetySaid, about())).said[0]).toMatchObject({ value: false });
  });
});
