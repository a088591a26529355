import { daysBetween, type LocalDate, type Tri } from '#kernel';
import { isAdequate, moodMedicineIn } from './adequate-dose.ts';
import type { IngredientTable } from './ingredient-table.ts';
import type { ListedMedicine, MedicineBody } from './listed.ts';
import { takenOf } from './the-list.ts';

/** One version of a medicine of the list, with the person's day on which it was written down. */
export type DoseVersion = Pick<
  ListedMedicine,
  'state' | 'changedOn' | 'stoppedOn' | 'changeKind'
> & { readonly body: MedicineBody; readonly writtenOn: LocalDate };

/** A time in which the dose did not change. `sure` is false where its first day is only the latest possible. */
type Stretch = {
  readonly body: MedicineBody;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly sure: boolean;
};

/** A time at doses that are enough, one after the other; `until` null: it goes on. */
type Run = Omit<Stretch, 'body'>;

export type MoodMedicine = {
  readonly name: string;
  /** Times at a dose that is enough. */
  readonly runs: readonly Run[];
  /** Whether the dose of today is enough; null: it is not taken today. */
  readonly now: Tri | null;
};

/** One medicine through its versions, oldest first; null: it is no antidepressant, or was a mistake. */
export function moodMedicine(
  versions: readonly DoseVersion[],
  table: IngredientTable,
): MoodMedicine | null {
  const last = versions.at(-1);
  if (last === undefined || last.state === 'withdrawn') return null;
  const name = moodMedicineIn(takenOf(last.body, table));
  if (name === null) return null;
  const stretches = versions.reduce(withVersion, []);
  const verdicts = stretches.map(({ body }) => isAdequate(takenOf(body, table)));
  const now = last.state === 'taken' ? (verdicts.at(-1) ?? 'unknown') : null;
  return { name, runs: runsOf(stretches, verdicts), now };
}

function withVersion(before: readonly Stretch[], version: DoseVersion): readonly Stretch[] {
  const { changeKind, body, stoppedOn, writtenOn } = version;
  const open = before.at(-1);
  if (open === undefined) return [began(version)];
  const earlier = before.slice(0, -1);
  switch (changeKind) {
    case 'corrected':
      return [...earlier, corrected(open, body, earlier.length === 0)];
    case 'stopped':
      return [...earlier, { ...open, until: stoppedOn ?? writtenOn }];
    case 'restarted':
      return [...before, { body, from: writtenOn, until: null, sure: false }];
    case 'added':
    case 'dose':
    case 'otherwise':
    case 'withdrawn':
      return [...earlier, ...changed(open, version)];
  }
}

/** Put right is what was always so: the dose, and of the first time also its first day. */
function corrected(open: Stretch, body: MedicineBody, isFirst: boolean): Stretch {
  const { startedOn } = body;
  return isFirst && startedOn !== null
    ? { ...open, body, from: startedOn, sure: true }
    : { ...open, body };
}

function changed(open: Stretch, { body, changedOn, writtenOn }: DoseVersion): readonly Stretch[] {
  const from = changedOn ?? writtenOn;
  return [
    { ...open, until: from },
    { body, from, until: null, sure: changedOn !== null },
  ];
}

/** What was on the list without a first day was taken since then at the latest. */
function began({ body, writtenOn, state, stoppedOn }: DoseVersion): Stretch {
  const until = state === 'stopped' ? (stoppedOn ?? writtenOn) : null;
  return {
    body,
    from: body.startedOn ?? writtenOn,
    until,
    sure: body.startedOn !== null,
  };
}

/** Raising a dose that was enough before begins no new time; a gap or a doubt does. */
function runsOf(stretches: readonly Stretch[], verdicts: readonly Tri[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, { from, until, sure }] of stretches.entries()) {
    if (verdicts[at] !== true) continue;
    const open = runs.at(-1);
    if (open !== undefined && open.until === from) {
      runs[runs.length - 1] = { ...open, until };
    } else runs.push({ from, until, sure });
  }
  return runs;
}

const daysAWeek = 7;
const weeksOf = ({ from, until }: Run, today: LocalDate): number =>
  Math.max(0, daysBetween(from, until ?? today)) / daysAWeek;

/**
 * Weeks for which an antidepressant that is taken today has been at a dose that is enough: the longest of
 * them. Null where the dose or its first day is not known; undefined where none is taken for mood.
 */
export function weeksAtAdequateDose(
  medicines: readonly MoodMedicine[],
  today: LocalDate,
): number | null | undefined {
  const taken = medicines.filter(({ now }) => now !== null);
  if (taken.length === 0) return undefined;
  const weeks = taken.map(({ now, runs }) => {
    if (now !== true) return now === false ? 0 : null;
    const run = runs.at(-1);
    return run === undefined || !run.sure ? null : weeksOf(run, today);
  });
  return weeks.includes(null) ? null : Math.max(...weeks.filter((each) => each !== null));
}

/** Antidepressants that were taken long enough at a dose that is enough: each counts once, and at the least. */
export function adequateTrialsIn(
  medicines: readonly MoodMedicine[],
  today: LocalDate,
  leastWeeks: number,
): readonly string[] {
  const tried = medicines.filter(({ runs }) =>
    runs.some((run) => weeksOf(run, today) >= leastWeeks),
  );
  return [...new Set(tried.map(({ name }) => name))];
}
