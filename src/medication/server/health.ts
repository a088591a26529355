import type { Writer } from '#database/server';
import type { FieldFault, InputOf, Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import { inFirstUnit, isAct, isLab, labs, type recordHealth } from '#medication';
import { type HealthToKeep, healthWriter } from './health-store.ts';
import type { MedicinePerson } from './person.ts';
import { invalidMedicine } from './problems.ts';
import type { By } from './tables.ts';

type Wanted = InputOf<typeof recordHealth>['body'];

/** Keeps a value in the first unit of its kind, or says what is wrong with it. */
export async function keepHealth(
  trx: Writer,
  who: MedicinePerson,
  wanted: Wanted,
  by: By,
): Promise<Result<null, Problem>> {
  if (wanted.day > who.today) {
    return refused({
      at: '/body/day',
      code: 'in-the-future',
      message: 'This day lies in the future.',
    });
  }
  const record = recordFrom(wanted);
  if (!('recordId' in record)) return refused(record);
  await healthWriter(trx).add(who.patient.patientId, record, by);
  return ok(null);
}

const refused = (fault: FieldFault) => err(invalidMedicine([fault]));

function recordFrom(wanted: Wanted): HealthToKeep | FieldFault {
  const { name, value, unit } = wanted;
  const at = '/body/value';
  if (!isLab(name)) {
    if (typeof value === 'number') {
      return { at, code: 'wrong-type', message: 'Say yes, no or not known.' };
    }
    const done = isAct(name) && value !== true;
    return done
      ? { at, code: 'wrong-type', message: 'Only that it was done is written down.' }
      : { ...wanted, unit: null };
  }
  if (typeof value !== 'number') {
    return { at, code: 'wrong-type', message: 'Write the value as a number.' };
  }
  const kept = unit === null ? null : inFirstUnit(name, value, unit);
  if (kept === null) {
    return { at: '/body/unit', code: 'unknown-unit', message: 'Choose one of the units.' };
  }
  const { highest, units } = labs[name];
  if (kept < 0 || kept > highest) {
    const message = `Between 0 and ${highest} ${units[0].unit}.`;
    return { at, code: 'out-of-range', message };
  }
  return { ...wanted, value: kept, unit: units[0].unit };
}
