import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import { type Id, localDayOf, type TimeZone } from '#kernel';
import type { DoseVersion } from '#medication';
import type { MedicationTables } from './tables.ts';

/** More versions than anybody has: a bound, and no promise. */
const versionsMax = 10_000;

/** Every version of every medicine, oldest first: what was taken at which dose, and for how long. */
export async function doseVersions(
  db: Reader,
  patientId: PatientId,
  zone: TimeZone,
): Promise<readonly (readonly DoseVersion[])[]> {
  const rows = await db
    .withTables<MedicationTables>()
    .selectFrom('medicine')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('medicine_id')
    .orderBy('version')
    .limit(versionsMax)
    .execute();
  const byMedicine = new Map<Id<'MedicineId'>, DoseVersion[]>();
  for (const row of rows) {
    const version = versionFrom(row, zone);
    byMedicine.set(row.medicine_id, [...(byMedicine.get(row.medicine_id) ?? []), version]);
  }
  return [...byMedicine.values()];
}

const versionFrom = (row: MedicationTables['medicine'], zone: TimeZone): DoseVersion => ({
  body: row.content,
  state: row.state,
  changedOn: row.changed_on,
  stoppedOn: row.stopped_on,
  changeKind: row.change_kind,
  writtenOn: localDayOf(row.changed_at, zone),
});
