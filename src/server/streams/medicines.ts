import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import { measureReader } from '#measures/server';
import { medicationRules, type PlannedMedicine } from '#medication';
import { healthFactsOf, type MedicationDeps } from '#medication/server';
import type { PlanItem } from '#plan';
import { planReader } from '#plan/server';
import { factNamesOf } from '#reasoning';
import type { CountsKept } from '#registry/server';
import { reconsider } from './intake-care.ts';
import { readingFacts } from './intake-facts.ts';

/** The list of medicines changed, or what makes them safe: the rules of care are asked again. */
export function medicineStream(counts: CountsKept): MedicationDeps {
  return {
    plannedMedicines,
    othersKnown: async (db, patient, { today }) => {
      const readings = await measureReader(db).readings(patient.patientId);
      const facts = [
        ...(await healthFactsOf(db, patient, today)),
        ...readings.flatMap((reading) => readingFacts([reading], null)),
      ];
      return facts.filter(({ name }) => readByRules.has(name));
    },
    afterMedicines: async (trx, patient, now) => reconsider(trx, patient, now, counts),
  };
}

/** What the live check of the page reads beside the list it is checking. */
const readByRules: ReadonlySet<string> = new Set(medicationRules.flatMap(factNamesOf));

async function plannedMedicines(
  db: Reader,
  patientId: PatientId,
): Promise<readonly PlannedMedicine[]> {
  const plan = await planReader(db).plan(patientId);
  return (plan?.items ?? []).flatMap((item) => plannedFrom(item) ?? []);
}

function plannedFrom({ itemId, kind, state, title, dose }: PlanItem): PlannedMedicine | null {
  if (kind !== 'medicine' || state === 'ended') return null;
  const { medicine, amount } = dose;
  return {
    itemId,
    name: medicine?.name ?? title,
    amount: amount ?? null,
    asNeeded: medicine?.prn ?? false,
    state,
  };
}
