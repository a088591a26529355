import type { Writer } from '#database/server';
import type { Problem } from '#http';
import { err, type LocalDate, ok, type Result } from '#kernel';
import type { IngredientTable, ListedMedicine, ReviewBody } from '#medication';
import {
  type KeptMedicine,
  type MedicineToKeep,
  medicineReader,
  medicineWriter,
} from './medicine-store.ts';
import type { ListKept, MedicinePerson } from './person.ts';
import { invalidMedicine, listChanged } from './problems.ts';
import { reviewReader, reviewWriter } from './review-store.ts';
import { bodyIn, carried, wentUp } from './saving.ts';
import type { By } from './tables.ts';

/** Keeps what was said when the list was read through, and the versions that follow from it. */
export async function review(
  trx: Writer,
  who: MedicinePerson,
  list: ListKept,
  body: ReviewBody,
  by: By,
): Promise<Result<boolean, Problem>> {
  const { patientId } = who.patient;
  if (body.day > who.today) return err(futureDay);
  const taken = list.medicines.filter(({ state }) => state === 'taken');
  const asked = new Set(body.answers.map(({ medicineId }) => medicineId));
  const wholeList = taken.every(({ medicineId }) => asked.has(medicineId));
  // First, so that a repeated request finds its own review and not its own changes.
  if (await reviewReader(trx).has(patientId, body.reviewId)) return ok(false);
  const changed = await versionsFrom(trx, who, body, list.table, by);
  if (changed === null || asked.size !== body.answers.length) return err(listChanged);
  const isNew = await reviewWriter(trx).add(patientId, { ...body, wholeList }, by);
  if (!isNew) return ok(false);
  for (const version of changed) await medicineWriter(trx).add(patientId, version, by);
  return ok(true);
}

const futureDay: Problem = invalidMedicine([
  { at: '/body/day', code: 'in-the-future', message: 'This day lies in the future.' },
]);

/** null: one of the medicines is another one by now than the one that was asked about. */
async function versionsFrom(
  trx: Writer,
  who: MedicinePerson,
  body: ReviewBody,
  table: IngredientTable,
  by: By,
): Promise<readonly MedicineToKeep[] | null> {
  const versions: MedicineToKeep[] = [];
  for (const said of body.answers) {
    const current = await medicineReader(trx).hold(who.patient.patientId, said.medicineId);
    if (current === null || current.version !== said.version || current.state !== 'taken') {
      return null;
    }
    const next = versionFrom(current, said, body.day, table, by);
    if (next !== null) versions.push(next);
  }
  return versions;
}

type Said = ReviewBody['answers'][number];

/** What is still taken as it stands, or not known, is no new version. */
function versionFrom(
  current: KeptMedicine,
  said: Said,
  day: LocalDate,
  table: IngredientTable,
  by: By,
): MedicineToKeep | null {
  if (said.answer === 'stopped') {
    const stopped = {
      stoppedOn: day,
      stopReason: 'said-by-person' as ListedMedicine['stopReason'],
    };
    return {
      ...carried(current),
      ...stopped,
      state: 'stopped',
      changeKind: 'stopped',
      changeWords: said.words,
      saidAt: by.now,
    };
  }
  if (said.answer !== 'otherwise') return null;
  const before = bodyIn(current);
  // How much is taken is not known when only "otherwise" was said.
  const body = { ...before, ...(said.otherwise ?? { dose: null, times: null }) };
  return {
    ...carried(current),
    body,
    changedOn: null,
    changedUp: wentUp(before, body, table),
    state: 'taken',
    changeKind: 'otherwise',
    changeWords: said.words,
    saidAt: by.now,
  };
}
