import { err, type LocalDate, ok, type Result } from '#kernel';
import { doubleKey, type Patient, type RowFault, readDay } from '#profile';
import { cellAt, type ScoreField, type ScoreHeader } from './score-columns.ts';

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
  const cell = (field: ScoreField): string => cellAt(cells, header.at[field]);
  const name = [cell('givenName'), cell('familyName'), cell('name')].join(' ').trim();
  const born = birthDateIn(cell('birthDate'));
  if (!born.ok) {
    return err([{ column: header.named.birthDate ?? 'birth_date', message: born.problem }]);
  }
  const birthDate = born.value;
  const recordNumber = cell('recordNumber') || null;
  const key = name === '' || birthDate === null ? null : keyOf(name, birthDate);
  if (recordNumber === null && key === null) {
    const message = 'Give a record number, or name and birth date.';
    return err([{ column: personColumn(header), message }]);
  }
  return ok({ recordNumber, name, key, birthDate });
}

/** The column that says whom a row is about, for messages. */
export const personColumn = ({ named }: ScoreHeader): string =>
  named.recordNumber ?? named.name ?? named.familyName ?? '';

const birthDateIn = (words: string): Result<LocalDate | null, string> =>
  words === '' ? ok(null) : readDay(words);

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
