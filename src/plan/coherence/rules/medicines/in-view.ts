import { type Taken, takenFrom } from '#medication';
import { type MedicineLine, medicineLine } from './line.ts';

/** A medicine with what the ingredient table knows of it and what its line says. */
export type Seen = Taken & { readonly line: MedicineLine | null };

export type MedicineNeeds = {
  readonly listed: readonly MedicineLine[] | null;
  readonly planned: readonly MedicineLine[] | null;
};

/** What is taken or about to be, and what was taken and has ended. */
type InView = {
  readonly taken: readonly Seen[];
  readonly ended: readonly Seen[];
};

/**
 * The list of the person and the medicines of the plan as one list, each medicine once. Where there is
 * no list, something may be taken that nobody named.
 */
export function inView({ listed, planned }: MedicineNeeds): InView {
  const list = listed ?? noList;
  const parts = planned ?? nothingPlanned;
  const byPlan = remember(views, list, () => new WeakMap<readonly MedicineLine[], InView>());
  return remember(byPlan, parts, () => viewOf(list, parts));
}

const noList: readonly MedicineLine[] = [];
const nothingPlanned: readonly MedicineLine[] = [];

function viewOf(list: readonly MedicineLine[], parts: readonly MedicineLine[]): InView {
  const all = [
    ...list.map((line) => seenIn(joined(line, parts.find(isSame(line)) ?? null))),
    ...parts.filter((part) => !list.some(isSame(part))).map(seenIn),
  ];
  return {
    taken: [
      ...all.filter(({ line }) => line?.ended !== true),
      ...(list === noList ? [somethingElse] : []),
    ],
    ended: all.filter(({ line }) => line?.ended === true),
  };
}

function isSame(one: MedicineLine): (other: MedicineLine) => boolean {
  const key = keyOf(one);
  return (other) => one.ended === other.ended && key === keyOf(other);
}

/** The same ingredients, or the same words where no ingredient is known. */
const keyOf = (line: MedicineLine): string =>
  remember(keys, line, () => {
    const names = seenIn(line).parts.map(({ ingredient }) => ingredient.name);
    return names.length === 0 ? `?${line.name.trim().toLowerCase()}` : names.toSorted().join('+');
  });

/** What the plan says of a listed medicine fills what the list leaves open. */
function joined(line: MedicineLine, part: MedicineLine | null): MedicineLine {
  if (part === null) return line;
  const byPart = remember(joins, line, () => new WeakMap<MedicineLine, MedicineLine>());
  return remember(byPart, part, () => ({
    ...line,
    prn: line.prn ?? part.prn,
    times: line.times.length > 0 ? line.times : part.times,
    prescriber: line.prescriber ?? part.prescriber,
    // A part that is only proposed starts nothing that is taken already.
    change: line.change ?? (part.change === 'start' ? null : part.change),
    changeOn: line.changeOn ?? part.changeOn,
    supplyDays: line.supplyDays ?? part.supplyDays,
    course: line.course || part.course,
  }));
}

const seenIn = (line: MedicineLine): Seen =>
  remember(read, line, () => ({ ...takenFrom(withStart(line)), line }));

/** One that the plan starts, and whose day is told, starts on that day. */
const withStart = (line: MedicineLine): MedicineLine =>
  line.change === 'start' && line.started === null ? { ...line, started: line.changeOn } : line;

/** Many rules ask about the same lists as one types, and reading names is the dear part. */
const views = new WeakMap<readonly MedicineLine[], WeakMap<readonly MedicineLine[], InView>>();
const joins = new WeakMap<MedicineLine, WeakMap<MedicineLine, MedicineLine>>();
const read = new WeakMap<MedicineLine, Seen>();
const keys = new WeakMap<MedicineLine, string>();

function remember<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** Stands for whatever is taken besides, while there is no list. No table knows this name. */
const somethingElse: Seen = { ...takenFrom(medicineLine('other medicines')), line: null };
