import type { Reader } from '#database/server';
import { localDayOf } from '#kernel';
import { healthReader, listOf, type MedicinePerson } from '#medication/server';
import { factNamed, type ProfileFact } from '#profile/server';
import type { OurRecord } from '../../record/compare.ts';
import { heldAgainst } from '../../record/held-against.ts';

/** What our record says where another can be held against it. */
export async function ourRecordOf(
  db: Reader,
  { patient, facts }: MedicinePerson,
): Promise<OurRecord> {
  const { medicines, table } = await listOf(db, patient);
  // Judgements of the team (being a burden, concern about suicide) are nobody's to compare.
  const health = await healthReader(db).latest(patient.patientId);
  const bodyFact = (name: 'height-cm' | 'weight-kg') => {
    const kept = facts.find((fact) => fact.name === name);
    const value = factNamed(facts, name);
    return kept === undefined || value === null ? null : { value, day: dayOf(kept, patient) };
  };
  return {
    conditions: factNamed(facts, 'conditions') ?? [],
    health: health.filter(({ name }) => heldAgainst.has(name)),
    medicines,
    table,
    cannotTake: factNamed(facts, 'reported-allergies') ?? [],
    body: { 'height-cm': bodyFact('height-cm'), 'weight-kg': bodyFact('weight-kg') },
  };
}

const dayOf = ({ since, recordedAt }: ProfileFact, { timeZone }: MedicinePerson['patient']) =>
  since ?? localDayOf(recordedAt, timeZone);
