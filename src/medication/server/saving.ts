import type { Writer } from '#database/server';
import type { FieldFault, InputOf, Problem } from '#http';
import { err, type Id, type LocalDate, ok, type Result } from '#kernel';
import {
  type IngredientTable,
  type MedicineBody,
  medicineBody,
  type saveMedicine,
  type stopMedicine,
  type Taken,
  takenOf,
} from '#medication';
import { canonical, type Json } from '#reasoning';
import {
  type KeptMedicine,
  type MedicineToKeep,
  medicineReader,
  medicinesMax,
  medicineWriter,
} from './medicine-store.ts';
import type { MedicinePerson } from './person.ts';
import { invalidMedicine, listFull, medicineChanged } from './problems.ts';
import type { By } from './tables.ts';

export type Change = InputOf<typeof saveMedicine>['body'];
/** `false`: this very change is kept already. */
type Saved = Promise<Result<boolean, Problem>>;

export async function save(
  trx: Writer,
  who: MedicinePerson,
  medicineId: Id<'MedicineId'>,
  wanted: Change,
  table: IngredientTable,
  by: By,
): Saved {
  const { patientId } = who.patient;
  const current = await medicineReader(trx).hold(patientId, medicineId);
  if ((current?.version ?? 0) !== wanted.version) {
    return isThis(current, wanted) ? ok(false) : err(medicineChanged(current));
  }
  const faults = faultsOf(who.today, current, wanted);
  if (faults.length > 0) return err(invalidMedicine(faults));
  if (takesOneMore(current, wanted)) {
    const taken = await medicineReader(trx).countTaken(patientId);
    if (taken >= medicinesMax) return err(listFull);
  }
  const next = nextVersion(medicineId, current, wanted, table, by);
  const added = await medicineWriter(trx).add(patientId, next, by);
  return added ? ok(true) : err(medicineChanged(current));
}

const takesOneMore = (current: KeptMedicine | null, { change: { kind } }: Change): boolean =>
  current === null ? kind === 'added' : kind === 'restarted';

/** A repeated request: the version after the one that was read says the same as this one. */
function isThis(current: KeptMedicine | null, wanted: Change): boolean {
  if (current === null || current.version !== wanted.version + 1) return false;
  const { kind } = wanted.change;
  const same = canonical(plain(bodyIn(current))) === canonical(plain(wanted.medicine));
  return same && current.changeKind === (kind === 'not-taken' ? 'withdrawn' : kind);
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

export const bodyIn = (kept: KeptMedicine): MedicineBody => {
  const names = Object.keys(medicineBody.shape);
  return Object.fromEntries(
    Object.entries(kept).filter(([name]) => names.includes(name)),
  ) as MedicineBody;
};

function faultsOf(today: LocalDate, current: KeptMedicine | null, wanted: Change): FieldFault[] {
  const { medicine, change } = wanted;
  const later = (at: string, day: LocalDate | null): FieldFault[] =>
    day !== null && day > today
      ? [{ at, code: 'in-the-future', message: 'This day lies in the future.' }]
      : [];
  return [
    ...later('/body/medicine/startedOn', medicine.startedOn),
    ...later('/body/change/on', change.on),
    ...kindFaults(current, change.kind),
    ...(change.kind === 'dose' &&
    change.on !== null &&
    medicine.startedOn !== null &&
    change.on < medicine.startedOn
      ? [{ at: '/body/change/on', code: 'before-start', message: 'It was begun after that day.' }]
      : []),
  ];
}

function kindFaults(current: KeptMedicine | null, kind: Change['change']['kind']): FieldFault[] {
  const at = '/body/change/kind';
  if (current === null) {
    return kind === 'added' || kind === 'not-taken'
      ? []
      : [{ at, code: 'not-there', message: 'It is not on the list yet.' }];
  }
  if (kind === 'added' || kind === 'not-taken')
    return [{ at, code: 'there', message: 'It is on the list already.' }];
  const isTaken = current.state === 'taken';
  if (kind === 'dose' && !isTaken) {
    return [{ at, code: 'not-taken', message: 'It is not taken any more. Begin it again first.' }];
  }
  return kind === 'restarted' && isTaken
    ? [{ at, code: 'taken', message: 'It is taken already.' }]
    : [];
}

function nextVersion(
  medicineId: Id<'MedicineId'>,
  current: KeptMedicine | null,
  { version, medicine, change }: Change,
  table: IngredientTable,
  by: By,
): MedicineToKeep {
  const next = { medicineId, version: version + 1, body: medicine, changeWords: change.words };
  if (change.kind === 'not-taken') return { ...next, ...notTaken(change.words), saidAt: by.now };
  const changeKind = change.kind;
  if (current !== null && change.kind === 'corrected') {
    const { state, changedOn, changedUp, stoppedOn, stopReason, saidAt } = current;
    return { ...next, changeKind, state, changedOn, changedUp, stoppedOn, stopReason, saidAt };
  }
  const changed =
    current !== null && change.kind === 'dose'
      ? { changedOn: change.on, changedUp: wentUp(bodyIn(current), medicine, table) }
      : { changedOn: null, changedUp: null };
  const taken = { state: 'taken' as const, stoppedOn: null, stopReason: null };
  return { ...next, ...changed, ...taken, changeKind, saidAt: by.now };
}

const notTaken = (words: string | null) => ({
  state: 'withdrawn' as const,
  changedOn: null,
  changedUp: null,
  stoppedOn: null,
  stopReason: null,
  changeKind: 'withdrawn' as const,
  changeWords: words ?? 'Named, and not taken',
});

/** Whether more reaches the person in a day than before; null where that cannot be said. */
export function wentUp(
  before: MedicineBody,
  after: MedicineBody,
  table: IngredientTable,
): boolean | null {
  const [from] = takenOf(before, table).daily;
  const [to] = takenOf(after, table).daily;
  const was = amountOf(from ?? null);
  const is = amountOf(to ?? null);
  if (was === null || is === null || was.unit !== is.unit || was.value === is.value) return null;
  return is.value > was.value;
}

function amountOf(daily: Taken['daily'][number]) {
  if (daily === null) return null;
  return 'mg' in daily
    ? { unit: 'mg', value: daily.mg }
    : { unit: 'mcg/h', value: daily.mcgPerHour };
}

export async function stop(
  trx: Writer,
  who: MedicinePerson,
  medicineId: Id<'MedicineId'>,
  { version, on, reason, words }: InputOf<typeof stopMedicine>['body'],
  by: By,
): Saved {
  const { patientId } = who.patient;
  const current = await medicineReader(trx).hold(patientId, medicineId);
  if (current === null) return err(medicineChanged(null));
  const same = current.stoppedOn === on && current.stopReason === reason;
  if (current.version === version + 1 && current.state === 'stopped' && same) return ok(false);
  if (current.version !== version || current.state !== 'taken')
    return err(medicineChanged(current));
  const fault = stopFault(who.today, current, on);
  if (fault !== null) return err(invalidMedicine([fault]));
  const next: MedicineToKeep = {
    ...carried(current),
    state: 'stopped',
    stoppedOn: on,
    stopReason: reason,
    changeKind: 'stopped',
    changeWords: words,
    saidAt: by.now,
  };
  const added = await medicineWriter(trx).add(patientId, next, by);
  return added ? ok(true) : err(medicineChanged(current));
}

function stopFault(
  today: LocalDate,
  { startedOn }: KeptMedicine,
  on: LocalDate,
): FieldFault | null {
  const at = '/body/on';
  if (on > today) return { at, code: 'in-the-future', message: 'This day lies in the future.' };
  return startedOn !== null && on < startedOn
    ? { at, code: 'before-start', message: 'It was begun after that day.' }
    : null;
}

export const carried = (current: KeptMedicine) => ({
  medicineId: current.medicineId,
  version: current.version + 1,
  body: bodyIn(current),
  changedOn: current.changedOn,
  changedUp: current.changedUp,
  stoppedOn: current.stoppedOn,
  stopReason: current.stopReason,
});

/** A mistaken entry goes off the list and stays in the history. */
export async function withdraw(
  trx: Writer,
  who: MedicinePerson,
  medicineId: Id<'MedicineId'>,
  { version, words }: { readonly version: number; readonly words: string },
  by: By,
): Saved {
  const { patientId } = who.patient;
  const current = await medicineReader(trx).hold(patientId, medicineId);
  if (current?.version === version + 1 && current.state === 'withdrawn') return ok(false);
  if (current === null || current.version !== version) return err(medicineChanged(current));
  const next: MedicineToKeep = {
    ...carried(current),
    state: 'withdrawn',
    stoppedOn: null,
    stopReason: null,
    changeKind: 'withdrawn',
    changeWords: words,
    saidAt: current.saidAt,
  };
  const added = await medicineWriter(trx).add(patientId, next, by);
  return added ? ok(true) : err(medicineChanged(current));
}
