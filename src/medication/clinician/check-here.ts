import { useMemo } from 'react';
import type { PatientId } from '#access';
import {
  checkList,
  compareWithPlan,
  type IngredientTable,
  type ListChecked,
  type ListedMedicine,
  type ListNow,
  type ListStanding,
  type Load,
  listNow,
  loadOf,
  type MedicineBody,
  type MedicinesOutput,
  standingOf,
  tableOf,
  takenForSums,
  type WithPlan,
} from '#medication';
import type { Circumstances } from '#reasoning';

/** The list as this window reads it, with the same rules and cut-offs as the server. */
export type CheckedHere = {
  readonly read: MedicinesOutput;
  readonly circumstances: Circumstances;
  readonly table: IngredientTable;
  readonly standing: ListStanding;
  readonly now: ListNow | null;
  readonly load: Load;
  readonly checked: ListChecked;
  readonly plan: readonly WithPlan[];
};

export function useCheckedHere(read: MedicinesOutput, patientId: PatientId): CheckedHere {
  return useMemo(() => checkedHere(read, patientId), [read, patientId]);
}

export function checkedHere(read: MedicinesOutput, patientId: PatientId): CheckedHere {
  const { cutOffs, today, asOf, freshDays } = read;
  const { country, siteId, settings, silent = [] } = cutOffs;
  const bearer: Circumstances['bearer'] = {
    country,
    siteId,
    accountId: null,
    patientId,
  };
  const circumstances: Circumstances = {
    asOf,
    today,
    bearer,
    settings,
    silent: new Set(silent),
  };
  const table = tableOf(read.names);
  const at = { today, freshDays };
  const now = listNow(read, at, table);
  return {
    read,
    circumstances,
    table,
    standing: standingOf(read, at),
    now,
    load: loadOf(takenForSums(now)),
    checked: checkList(now, read.others, circumstances),
    plan: compareWithPlan(read.planned, read.medicines, table),
  };
}

/** The list with a medicine as it stands in the form; nothing has been saved yet. */
export function withDraft(
  here: CheckedHere,
  body: MedicineBody,
  change: { readonly from: ListedMedicine | null; readonly dose: boolean },
): { readonly load: Load; readonly checked: ListChecked } {
  const { read, circumstances, table } = here;
  const { today, freshDays } = read;
  const draft = draftIn(read, body, change);
  const others = read.medicines.filter(({ medicineId }) => medicineId !== draft.medicineId);
  const list = { ...read, medicines: [...others, draft] };
  const now = listNow(list, { today, freshDays }, table);
  return {
    load: loadOf(takenForSums(now)),
    checked: checkList(now, read.others, circumstances),
  };
}

function draftIn(
  { today, asOf }: MedicinesOutput,
  body: MedicineBody,
  { from, dose }: { readonly from: ListedMedicine | null; readonly dose: boolean },
): ListedMedicine {
  const blank: ListedMedicine = {
    ...body,
    medicineId: 'draft' as ListedMedicine['medicineId'],
    version: 0,
    state: 'taken',
    changedOn: null,
    changedUp: null,
    stoppedOn: null,
    stopReason: null,
    changeKind: 'added',
    changeWords: null,
    changedAt: asOf,
    changedByName: '',
    knownOn: today,
    lastAnswer: null,
  };
  if (from === null) return blank;
  const { medicineId, changedOn, changedUp, knownOn } = from;
  return {
    ...blank,
    medicineId,
    changedOn: dose ? today : changedOn,
    changedUp: dose ? null : changedUp,
    knownOn: dose ? today : knownOn,
  };
}
