import type { Reader } from '#database/server';
import { type Bearer, freshnessMedicines, inForce, type Setting } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import { factsFrom, instrumentOf } from '#measures';
import { measureReader } from '#measures/server';
import { healthFactsOf, listOf } from '#medication/server';
import { linkFactNames, listedFact } from '#plan';
import type { Patient } from '#profile';
import type { Fact } from '#reasoning';

type At = {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly settings: readonly Setting[];
  readonly bearer: Bearer;
};

/** What rules of a plan read of a person's body and mood: medicines, what their safety hangs on, scores. */
export async function careFacts(db: Reader, patient: Patient, at: At): Promise<readonly Fact[]> {
  const { now, today, settings, bearer } = at;
  const list = await listOf(db, patient);
  const freshDays = inForce(freshnessMedicines, settings, bearer, now).value;
  return [
    ...listedFact(list, { today, freshDays }, list.table),
    ...(await healthFactsOf(db, patient, today)),
    ...(await scoreFacts(db, patient)),
  ];
}

/** Only of kinds that a rule of the plan reads. */
async function scoreFacts(db: Reader, { patientId }: Patient): Promise<readonly Fact[]> {
  const readings = await measureReader(db).readings(patientId);
  return readings.flatMap(({ occasionId, instrument, day, result }) => {
    const source = instrumentOf(instrument)?.name ?? instrument;
    const answers = Object.fromEntries(result.answers.map(({ item, value }) => [item, value]));
    return factsFrom(result, answers, { scoreId: occasionId, day, source })
      .filter(({ name }) => linkFactNames.has(name))
      .map((fact) => ({ ...fact, id: `${fact.id}/${instrument}` }));
  });
}
