import type { LocalDate } from '#kernel';
import {
  type IngredientTable,
  type ListedMedicine,
  listNow,
  perDayOf,
  recognise,
  shippedTable,
  type TheList,
} from '#medication';
import { type Fact, factOf } from '#reasoning';
import { listedMedicines, type MedicineLine, medicineLine } from './line.ts';

type At = { readonly today: LocalDate; readonly freshDays: number };

/**
 * The list of the record for the rules of a plan; none where nothing at all is known. What may be taken
 * or not, and what may be taken besides, stands there under a name that no table knows, so that it is
 * never taken for absent. What was stopped is told as such, for what follows a stop.
 */
export function listedFact(
  list: TheList,
  at: At,
  table: IngredientTable = shippedTable,
): readonly Fact[] {
  const now = listNow(list, at, table);
  if (now === null) return [];
  const taken = now.taken.map(({ at: id, label, unsure }): MedicineLine => {
    const medicine = list.medicines.find(({ medicineId }) => medicineId === id);
    return unsure === true || medicine === undefined
      ? medicineLine(`not sure: ${label}`, { at: id })
      : lineOfListed(medicine, table);
  });
  const stopped = list.medicines
    .filter(({ state }) => state === 'stopped')
    .map((medicine) => lineOfListed(medicine, table));
  const value = [...taken, ...stopped];
  const record = { id: 'medicines#lines', date: now.day, source: 'medicine list' };
  return [factOf(listedMedicines, { ...record, value })];
}

function lineOfListed(medicine: ListedMedicine, table: IngredientTable): MedicineLine {
  const { medicineId, dose, unit, route, startedOn, changedOn, changedUp } = medicine;
  return medicineLine(nameOf(medicine, table), {
    at: medicineId,
    class: medicine.statedClass,
    dosePerAdmin: dose,
    unit,
    perDay: perDayOf(medicine),
    route,
    started: startedOn,
    changed: changedOn,
    changedUp,
    indication: medicine.indication,
    prn: medicine.asNeeded,
    prescriber: medicine.prescriber,
    stopped: medicine.stoppedOn,
    ended: medicine.state !== 'taken',
  });
}

/** A name that only the site knows is given by what is in it. */
function nameOf({ name, strength }: ListedMedicine, table: IngredientTable): string {
  const known = recognise(name, shippedTable).parts;
  const here = known.length > 0 ? [] : recognise(name, table).parts;
  const words =
    here.length === 0 ? name : here.map(({ ingredient }) => ingredient.name).join(' / ');
  return strength === null || words.includes(strength) ? words : `${words} ${strength}`;
}
