import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { asksSnoring } from '#evidence';
import { measureReader } from '#measures/server';
import { recordFact } from '#profile';
import { draftOf, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
let story: Story;
beforeEach(async () => {
  clinic = await givenClinic('2026-03-02T15:00:00.000Z');
  story = storyOf(clinic);
});

const recordSays = (sex: 'F' | 'M' | null) =>
  clinic.database.write({ patientId: clinic.patientId }, (trx) =>
    sql`update patient set sex = ${sex} where patient_id = ${clinic.patientId}`.execute(trx),
  );
const clinicianSays = (name: string, value: unknown) =>
  clinic.ben.ask(recordFact, {
    params: { patientId: clinic.patientId },
    body: { factId: newId<'FactId'>(), name, value },
  });
const completes = async (instrument: string, say: Parameters<Story['completes']>[1]) => {
  await story.assigns(draftOf(instrument, weekly('2026-03-02')));
  const [due] = (await story.mine()).due;
  if (due === undefined) throw new Error('nothing is due');
  await story.completes(due, say);
  const { patientId } = clinic;
  const readings = await clinic.database.read({ patientId }, (db) =>
    measureReader(db).readings(patientId),
  );
  return readings.find((reading) => reading.instrument === instrument)?.result.scores;
};

describe('what a score reads of the record beside the answers', () => {
  it.each([
    ['F', true],
    ['M', false],
    [null, null],
  ] as const)('3 points of AUDIT-C, sex %s in the record: positive %s', async (sex, positive) => {
    await recordSays(sex);
    const scores = await completes('audit_c', ({ id }) => (id === 'audit_c_1' ? 3 : 0));
    expect(scores).toMatchObject({ total: 3, positive });
  });

  it('pain that has been there for a year meets the months of the 2016 criteria', async () => {
    await clinicianSays('pain-since', '2025-03-02');
    const most = await completes('wpi_sss', ({ options, number }) =>
      Math.max(...options.map(({ value }) => value), number?.max ?? 0),
    );
    expect(most).toMatchObject({ meets: true });
  });

  it('since when is not known: whether the criteria are met is unknown, not "no"', async () => {
    const most = await completes('wpi_sss', ({ options }) =>
      Math.max(...options.map(({ value }) => value)),
    );
    expect(most).toMatchObject({ psd: 31, meets: null });
  });

  it.each([
    ['F', true],
    ['M', false],
    [null, true],
  ] as const)('sex %s in the record: periods are asked about %s', async (sex, asked) => {
    await recordSays(sex);
    await story.assigns(draftOf('phq15', weekly('2026-03-02')));
    const [due] = (await story.mine()).due;
    if (due === undefined) throw new Error('nothing is due');
    const said = await story.completes(due, () => 0);
    expect('phq15_4' in said).toBe(asked);
  });

  const aWideNeck = ({ id }: { readonly id: string }) => (id === 'nosas_neck' ? 41 : 1);
  it('height and weight in the record let NoSAS score', async () => {
    await recordSays('M');
    await clinicianSays('height-cm', 170);
    await clinicianSays('weight-kg', 87);
    // Neck 4, body mass index 30.1 5, snoring 2, man 2; a person of 55 years or less adds nothing.
    expect(await completes('nosas', aWideNeck)).toMatchObject({ total: 13 });
  });

  it('without them NoSAS stays open', async () => {
    await recordSays('M');
    expect(await completes('nosas', aWideNeck)).toMatchObject({ total: null });
  });

  it('the neck has to be measured: NoSAS is asked where a site decides so', () => {
    expect(asksSnoring.default).toBe('off');
  });
});
