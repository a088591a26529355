import type { Writer } from '#database/server';
import type { FieldFault, InputOf, Problem } from '#http';
import { err, ok, type Result } from '#kernel';
import {
  inFirstUnit,
  isAct,
  isLab,
  isPressure,
  type LabName,
  labs,
  pressureFault,
  type recordHealth,
} from '#medication';
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
  const { name } = wanted;
  if (name === 'bloodPressure') return pressureFrom(wanted);
  return isLab(name) ? labFrom(name, wanted) : answerFrom(wanted);
}

const at = '/body/value';

function answerFrom(wanted: Wanted): HealthToKeep | FieldFault {
  const { name, value } = wanted;
  if (typeof value === 'number' || isPressure(value)) {
    return { at, code: 'wrong-type', message: 'Say yes, no or not known.' };
  }
  return isAct(name) && value !== true
    ? { at, code: 'wrong-type', message: 'Only that it was done is written down.' }
    : { ...wanted, unit: null };
}

/** One number alone and a pressure that cannot be are refused. */
function pressureFrom(wanted: Wanted): HealthToKeep | FieldFault {
  const { value } = wanted;
  if (!isPressure(value)) {
    return { at, code: 'wrong-type', message: 'Write both numbers, the upper and the lower.' };
  }
  const message = pressureFault(value);
  return message === null ? { ...wanted, unit: 'mmHg' } : { at, code: 'out-of-range', message };
}

function labFrom(name: LabName, wanted: Wanted): HealthToKeep | FieldFault {
  const { value, unit } = wanted;
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
