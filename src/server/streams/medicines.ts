import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import { measureReader } from '#measures/server';
import { medicationRules } from '#medication';
import { healthFactsOf, type MedicationDeps, takenNow, taperFactsOf } from '#medication/server';
import { factNamesOf } from '#reasoning';
import type { CountsKept } from '#registry/server';
import { reconsider } from './intake-care.ts';
import { readingFacts } from './intake-facts.ts';
import { circumstancesOf } from './intake-person.ts';
import { askForOldList } from './old-list.ts';
import { askAboutPlanned, plannedMedicines } from './plan-medicines.ts';
import { concernsAbout } from './taper-concerns.ts';
import { askWhileLowering } from './taper-weeks.ts';
import { watchWhatBegan } from './watch-medicine.ts';

export type RecheckPlan = (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>;

/** The list of medicines changed, or what makes them safe: the rules of care are asked again. */
export function medicineStream(counts: CountsKept, recheckPlan: RecheckPlan): MedicationDeps {
  return {
    plannedMedicines,
    concernsAbout,
    othersKnown: async (db, patient, circumstances) => {
      const { today } = circumstances;
      const readings = await measureReader(db).readings(patient.patientId);
      const now = await takenNow(db, patient, circumstances);
      const facts = [
        ...(await healthFactsOf(db, patient, today)),
        ...(await taperFactsOf(db, patient, now, today)),
        ...readings.flatMap((reading) => readingFacts([reading], null)),
      ];
      return facts.filter(({ name }) => readByRules.has(name));
    },
    afterMedicines: async (trx, changed) => {
      const { patient, event, now } = changed;
      if (event.kind === 'began') await watchWhatBegan(trx, changed, event);
      if (event.kind === 'taper') await askWhileLowering(trx, changed, event);
      for (const ended of changed.tapersEnded) await askWhileLowering(trx, changed, ended);
      await askAboutPlanned(trx, patient, now);
      const circumstances = await circumstancesOf(trx, patient, now);
      await askForOldList(trx, patient, circumstances, { gone: false });
      await reconsider(trx, patient, now, counts);
      // What is taken may clash with the plan, or no more.
      await recheckPlan(trx, patient.patientId, now);
    },
  };
}

/** What the live check of the page reads beside the list it is checking. */
const readByRules: ReadonlySet<string> = new Set(medicationRules.flatMap(factNamesOf));
