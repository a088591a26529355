import { err, ok, type Result } from '#kernel';
import type { Instrument, Item } from './instrument.ts';
import type { ScoreFault } from './score.ts';

/** One answer as it comes: a number, words or a code of an option, yes or no, or none. */
export type Given = number | string | boolean | null;
/** Answers in item order, or by key; a key may name a row that is answered by a list. */
export type GivenAnswers = readonly Given[] | Readonly<Record<string, Given | readonly Given[]>>;

export type ReadAnswers = {
  /** In item order, then what the record adds. */
  readonly values: readonly (number | null)[];
  readonly faults: readonly ScoreFault[];
  /** Pointer to the field that answered an item, by item id. */
  readonly fields: ReadonlyMap<string, string>;
};

/**
 * Answers as values in item order. Each fault names its field; the others are read all the same. Keys
 * are an item's id, its number, its LOINC code, its concept, or another name the instrument knows.
 */
export function readAnswers(
  instrument: Instrument,
  answers: GivenAnswers,
  path: string,
): ReadAnswers {
  const asked = [...instrument.items, ...(instrument.inputs ?? [])];
  const values: (number | null)[] = asked.map(() => null);
  const faults: ScoreFault[] = [];
  const fields = new Map<string, string>();
  for (const { key, at, given, where, ticked = false } of fieldsIn(instrument, answers)) {
    const field = `${path}/${where}`;
    const item = at === null ? undefined : asked[at];
    if (at === null || item === undefined) {
      faults.push(unknownItem(instrument, key, field));
    } else if (!fields.has(item.id)) {
      fields.set(item.id, field);
      const value = valueOf(item, given);
      if (value.ok) values[at] = value.value;
      else faults.push({ path: field, code: 'not-an-option', message: value.problem });
    } else if (!ticked) {
      const message = `${key} answers ${item.id} a second time.`;
      faults.push({ path: field, code: 'answered-twice', message });
    }
  }
  return { values, faults, fields };
}

type Field = {
  readonly key: string;
  /** Place of the item; null where the instrument has none. */
  readonly at: number | null;
  readonly given: Given | readonly Given[];
  /** Pointer to the field, from the answers. */
  readonly where: string;
  /** One of several things ticked, any of which is a yes. */
  readonly ticked?: boolean;
};

function fieldsIn(instrument: Instrument, answers: GivenAnswers): readonly Field[] {
  if (isList(answers)) {
    return answers.map((given, at) => ({
      key: String(at),
      at: at < instrument.items.length ? at : null,
      given,
      where: String(at),
    }));
  }
  const places = placesByKey(instrument);
  return Object.entries(answers).flatMap(([key, given]): readonly Field[] => {
    const where = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const meant = instrument.keys?.[key];
    if (typeof meant === 'object' && 'ticks' in meant) {
      return ticksIn(instrument, key, meant.ticks, given, where);
    }
    const row = places.get(key.toLowerCase()) ?? [];
    // A row takes a list and a single question one answer; the other way round there is no such field.
    if (row.length < 2) return [{ key, at: row[0] ?? null, given, where }];
    if (!isList(given)) return [{ key, at: null, given, where }];
    return given.map((one, n) => ({
      key,
      at: row[n] ?? null,
      given: one,
      where: `${where}/${n}`,
    }));
  });
}

function ticksIn(
  { items, inputs = [] }: Instrument,
  key: string,
  ticks: Readonly<Record<string, string | null>>,
  given: Given | readonly Given[],
  where: string,
): readonly Field[] {
  if (!isList(given)) return [{ key, at: null, given, where }];
  return given.flatMap((one, n): readonly Field[] => {
    const itemId = ticks[String(one)];
    if (itemId === null) return [];
    const at = [...items, ...inputs].findIndex(({ id }) => id === itemId);
    const place = at < 0 ? null : at;
    return [{ key: String(one), at: place, given: 1, where: `${where}/${n}`, ticked: true }];
  });
}

const isList = (given: GivenAnswers | Given): given is readonly Given[] => Array.isArray(given);

type Places = ReadonlyMap<string, readonly number[]>;
const known = new WeakMap<Instrument, Places>();

/** Which places a key names, in small letters. An id is never taken for a number of another item. */
function placesByKey(instrument: Instrument): Places {
  const before = known.get(instrument);
  if (before !== undefined) return before;
  const { id, items, inputs = [], keys = {} } = instrument;
  const asked = [...items, ...inputs];
  const found = new Map<string, readonly number[]>();
  const give = (key: string | null, at: readonly number[]): void => {
    const name = key?.toLowerCase() ?? '';
    if (name !== '' && !found.has(name)) found.set(name, at);
  };
  const placeOf = (itemId: string): number => asked.findIndex((item) => item.id === itemId);
  for (const [at, item] of asked.entries()) give(item.id, [at]);
  for (const [key, meant] of Object.entries(keys)) {
    if (typeof meant === 'string') give(key, [placeOf(meant)]);
    else if (!('ticks' in meant)) give(key, meant.map(placeOf));
  }
  for (const [at, { loinc, concept }] of asked.entries()) {
    give(loinc, [at]);
    give(concept, [at]);
  }
  for (const at of items.keys()) {
    give(String(at + 1), [at]);
    give(`${id}_${at + 1}`, [at]);
  }
  known.set(instrument, found);
  return found;
}

function unknownItem({ id }: Instrument, key: string, path: string): ScoreFault {
  if (key === 'raw') {
    const message = `${id} is scored from its answers, not from a raw total.`;
    return { path, code: 'no-raw-table', message };
  }
  return { path, code: 'unknown-item', message: `${id} has no item "${key}".` };
}

/** A number, or the code or words of an option ("LA6568-5", "Not at all", true for yes). */
function valueOf(item: Item, given: Given | readonly Given[]): Result<number | null, string> {
  if (given === null) return ok(null);
  if (typeof given === 'number') return ok(given);
  if (typeof given === 'object') return err(`${item.id} takes one answer.`);
  if (typeof given === 'boolean' && isYesNo(item)) return ok(given ? 1 : 0);
  const wanted = typeof given === 'boolean' ? (given ? 'yes' : 'no') : given.trim().toLowerCase();
  const option = item.options.find(
    ({ label, code }) =>
      code?.toLowerCase() === wanted ||
      Object.values(label ?? {}).some((words) => words.toLowerCase() === wanted),
  );
  return option === undefined
    ? err(`${item.id} has no option "${String(given)}".`)
    : ok(option.value);
}

const isYesNo = ({ options }: Item): boolean =>
  options.length === 2 && options[0]?.value === 0 && options[1]?.value === 1;
