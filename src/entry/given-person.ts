import { err, type LocalDate, ok, type Result } from '#kernel';
import { doubleKey, type Patient, type RowFault, readDay } from '#profile';
import type { ScoreField, ScoreHeader } from './score-columns.ts';

/** As a row names somebody. */
export type GivenPerson = {
  readonly recordNumber: string | null;
  readonly name: string;
  /** Name and birth date as one key; null: not both are given. */
  readonly key: string | null;
  readonly birthDate: LocalDate | null;
};

export type KnownPerson = Pick<
  Patient,
  'patientId' | 'givenName' | 'familyName' | 'birthDate' | 'recordNumber'
>;

/** Whom the row means, or what is wrong with how it says so. */
export function givenPerson(
  cells: readonly string[],
  header: ScoreHeader,
): Result<GivenPerson, readonly RowFault[]> {
  const cell = (field: ScoreField): string => {
    const position = header.at[field];
    return position === undefined ? '' : (cells[position] ?? '').trim();
  };
  const name = [cell('givenName'), cell('familyName'), cell('name')].join(' ').trim();
  const born = cell('birthDate');
  const birthDate = born === '' ? null : readDay(born);
  if (birthDate !== null && !birthDate.ok) {
    return err([{ column: header.named.birthDate ?? 'birth_date', message: birthDate.problem }]);
  }
  const recordNumber = cell('recordNumber') || null;
  const day = birthDate?.value ?? null;
  if (recordNumber === null && (name === '' || day === null)) {
    const column = header.named.recordNumber ?? header.named.name ?? header.named.familyName ?? '';
    return err([{ column, message: 'Give a record number, or name and birth date.' }]);
  }
  const key = name === '' || day === null ? null : keyOf(name, day);
  return ok({ recordNumber, name, key, birthDate: day });
}

const keyOf = (name: string, birthDate: LocalDate): string =>
  doubleKey({ givenName: name, familyName: '', birthDate });

export type People = {
  readonly byNumber: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly byKey: ReadonlyMap<string, readonly KnownPerson[]>;
};

export function peopleBy(known: readonly KnownPerson[]): People {
  const byNumber = new Map<string, KnownPerson[]>();
  const byKey = new Map<string, KnownPerson[]>();
  const add = (map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void => {
    const before = map.get(key);
    if (before === undefined) map.set(key, [person]);
    else before.push(person);
  };
  for (const person of known) {
    if (person.recordNumber !== null) add(byNumber, person.recordNumber, person);
    add(byKey, doubleKey(person), person);
  }
  return { byNumber, byKey };
}

/** The one person meant. A number and a name that do not belong together mean nobody. */
export function personBehind(who: GivenPerson, people: People): Result<KnownPerson, string> {
  const { recordNumber, key, birthDate } = who;
  if (recordNumber === null) {
    return only(people.byKey.get(key ?? '') ?? [], 'Nobody here has this name and birth date.');
  }
  const found = only(
    people.byNumber.get(recordNumber) ?? [],
    `Nobody here has the record number "${recordNumber.slice(0, 40)}".`,
  );
  if (!found.ok) return found;
  const other = key !== null ? doubleKey(found.value) !== key : false;
  const bornOther = birthDate !== null && birthDate !== found.value.birthDate;
  return other || bornOther
    ? err(`The record number "${recordNumber.slice(0, 40)}" belongs to somebody else.`)
    : found;
}

function only(found: readonly KnownPerson[], nobody: string): Result<KnownPerson, string> {
  const [person] = found;
  if (person === undefined) return err(nobody);
  return found.length > 1 ? err('Two people match. Give the record number instead.') : ok(person);
}
