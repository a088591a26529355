import { daysBetween, type LocalDate, type Tri } from '#kernel';
import { inView, type MedicineNeeds, type Seen } from './in-view.ts';
import { isOf, type Kind, kinds } from './kinds-of-medicine.ts';
import { type PartLine, partsOf, type Sort } from './part-line.ts';

/** Something that may upset the person for a while; `on` null: nobody said when. */
export type Step = {
  readonly what: string;
  readonly name: string;
  readonly on: LocalDate | null;
  readonly by: string | null;
};

/** Opioids, benzodiazepines and Z-drugs that are being lowered. */
export function taperSteps(needs: MedicineNeeds): readonly Step[] {
  const { taken } = inView(needs);
  const some = taken.some((seen) => isOf(seen, kinds.tapered) === true);
  return taken.flatMap((seen): Step[] => {
    const member = isOf(seen, kinds.tapered);
    // "Taper step" names no medicine: it is one of those that are taken.
    const unnamed = member === 'unknown' && some && /taper|wean/i.test(seen.label);
    if (member !== true && !unnamed) return [];
    const on = lowered(seen);
    return on === null ? [] : [{ ...aboutMedicine(seen), what: 'taper', on: on.day }];
  });
}

type Lowered = { readonly day: LocalDate | null } | null;

function lowered({ line, changed, changedUp }: Seen): Lowered {
  if (line?.change === 'lower') return { day: line.changeOn };
  return changed !== null && changedUp === false ? { day: changed } : null;
}

/** One medicine of a kind for another: said as such, or one that ended beside one that started. */
export function switches(needs: MedicineNeeds, of: Kind, gapDays: number): readonly Step[] {
  const { taken, ended } = inView(needs);
  const left = ended.filter((seen) => isOf(seen, of) === true);
  return taken.flatMap((seen): Step[] => {
    if (isOf(seen, of) !== true) return [];
    const { line, started } = seen;
    if (line?.change === 'switch') {
      return [{ ...aboutMedicine(seen), what: 'switch', on: line.changeOn }];
    }
    const follows = left.some(({ line: before }) =>
      within(before?.stopped ?? null, started, gapDays),
    );
    return follows ? [{ ...aboutMedicine(seen), what: 'switch', on: started }] : [];
  });
}

const within = (one: LocalDate | null, other: LocalDate | null, days: number): boolean =>
  one !== null && other !== null && Math.abs(daysBetween(one, other)) <= days;

const aboutMedicine = ({ label, line }: Seen): Pick<Step, 'name' | 'by'> => ({
  name: label,
  by: line?.prescriber ?? null,
});

/** Parts of these sorts, each with the day on which it begins. */
export const partSteps = (parts: readonly PartLine[] | null, ...sorts: readonly Sort[]) =>
  partsOf(parts, ...sorts).map(
    ({ name, startDay }): Step => ({ what: 'part', name, on: startDay, by: null }),
  );

/** Starts, changes and stops of a medicine that acts on the brain. */
export function brainSteps(needs: MedicineNeeds): readonly Step[] {
  const { taken, ended } = inView(needs);
  return [...taken, ...ended]
    .filter((seen) => isOf(seen, kinds.cnsActive) === true)
    .flatMap(stepsOf);
}

function stepsOf(seen: Seen): readonly Step[] {
  const { line, started, changed } = seen;
  const about = aboutMedicine(seen);
  const dated = (['start', 'change', 'stop'] as const).flatMap((what, at) => {
    const on = [started, changed, line?.stopped][at] ?? null;
    return on === null ? [] : [{ ...about, what, on }];
  });
  const told = line?.change ?? null;
  // The day of a start that is told is among the dated ones.
  if (line === null || told === null || (told === 'start' && started !== null)) return dated;
  return [...dated, { ...about, what: told, on: line.changeOn }];
}

type Asked = {
  readonly today: LocalDate;
  readonly gapDays: number;
  /** What has no day is happening now: so in case files. */
  readonly undatedIsNow: boolean | null;
  /** A case is judged by its own days, however long ago somebody wrote them down. */
  readonly alsoLongPast?: boolean;
};
type Pair = readonly [Step, Step];

/** Two steps of two things that lie close together and are not long past. */
export function closePairs(
  steps: readonly Step[],
  asked: Asked,
): readonly (readonly [Pair, Tri])[] {
  return steps.flatMap((one, at) =>
    steps.slice(at + 1).flatMap((other) => {
      const verdict = one.name === other.name ? false : areClose(one.on, other.on, asked);
      return verdict === false ? [] : [[[one, other], verdict] as const];
    }),
  );
}

function areClose(first: LocalDate | null, second: LocalDate | null, asked: Asked): Tri {
  const { today, gapDays, undatedIsNow, alsoLongPast = false } = asked;
  const now = undatedIsNow === true ? today : null;
  const [one, other] = [first ?? now, second ?? now];
  if (one === null || other === null) return 'unknown';
  const isOld = (day: LocalDate) => daysBetween(day, today) > gapDays;
  return within(one, other, gapDays) && (alsoLongPast || !(isOld(one) && isOld(other)));
}
