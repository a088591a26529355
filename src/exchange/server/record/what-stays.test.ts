import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringOtherRecord, exportOccasion, readOtherRecords } from '#exchange';
import type { LocalDate } from '#kernel';
import { instrumentOf } from '#measures';
import { measureWriter } from '#measures/server';
import {
  type HealthName,
  healthNames,
  kindOfHealth,
  readMedicines,
  recordHealth,
} from '#medication';
import { type Clinic, givenClinic, newId } from '../../../../tests/support/clinic.ts';
import { rosasSummary } from '../../../../tests/support/other-records.ts';

/** What the team judged of danger and substances is read by the team, and leaves by no door. */
const judged: readonly HealthName[] = [
  ...healthNames.filter((name) => kindOfHealth(name) === 'judgement'),
  ...(['heavyAlcohol', 'overdoseOrSubstanceUse', 'severeWithdrawal'] as const),
];
const said = /burden|suicid|alcohol|substance|overdose|withdrawal|impairment|near.?miss/i;

let clinic: Clinic;
const today = '2026-03-09' as LocalDate;
const of = () => ({ params: { patientId: clinic.patientId } });
const occasionId = newId<'OccasionId'>();

async function answersGad7(): Promise<void> {
  const { patientId, database } = clinic;
  const answers = (instrumentOf('gad7')?.items ?? []).map(({ id }) => ({
    item: id,
    value: 1,
    mode: 'self',
    answeredAt: clinic.now(),
  }));
  const occasion = { patientId, occasionId, day: today, now: clinic.now() };
  await database.write({ patientId }, (trx) =>
    measureWriter(trx).save(occasion, newId<'ScoreId'>(), 'gad7', answers),
  );
}

beforeAll(async () => {
  clinic = await givenClinic();
  await answersGad7();
  for (const name of judged) {
    const body = { recordId: newId<'HealthRecordId'>(), name, value: true, unit: null, day: today };
    await clinic.okoro.ask(recordHealth, { ...of(), body });
  }
});

describe('what the team judged of danger and substances', () => {
  it('stands in the record', async () => {
    const { health } = await clinic.okoro.ask(readMedicines, of());
    expect(health.map(({ name }) => name)).toEqual(expect.arrayContaining([...judged]));
  });

  it('is not among what stands beside another record that says nothing of it', async () => {
    const body = {
      recordId: newId<'OtherRecordId'>(),
      fileName: 'rosa.json',
      text: rosasSummary(),
    };
    await clinic.ana.ask(bringOtherRecord, { ...of(), body });
    const answer = JSON.stringify(await clinic.ana.ask(readOtherRecords, of()));
    expect(answer).toContain('kidney');
    expect(answer).not.toMatch(said);
    for (const name of judged) expect(answer).not.toContain(name);
  });

  it('is not in an occasion of answers as FHIR', async () => {
    const asked = { params: { patientId: clinic.patientId, occasionId }, query: {} };
    const bundle = JSON.stringify(await clinic.okoro.ask(exportOccasion, asked));
    expect(bundle).toContain('Observation');
    expect(bundle).not.toMatch(said);
    for (const name of judged) expect(bundle).not.toContain(name);
  });
});

const src = join(import.meta.dirname, '../../..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);
const isReading = (path: string, words: RegExp) =>
  words.test(readFileSync(join(src, path), 'utf8'));

describe('blood values, conditions and judgements', () => {
  it('are read in their own room, and outside of it only to hold another record against them', () => {
    const readers = sources.filter(
      (path) => !path.startsWith('medication/') && isReading(path, /healthReader|'health_record'/),
    );
    expect(readers).toEqual(['exchange/server/record/our-record.ts']);
  });

  it('are known to nothing that writes a file or a FHIR resource for elsewhere', () => {
    const writers = sources.filter(
      (path) => path.startsWith('exchange/export/') || /(^|\/)[^/]*export[^/]*\.ts$/.test(path),
    );
    expect(writers).toEqual(expect.arrayContaining(['exchange/server/export-routes.ts']));
    expect(writers.filter((path) => isReading(path, /#medication/))).toEqual([]);
  });
});
