import type { LocalDate } from '#kernel';
import { type Change, groupFacts, medicineChanges } from '#medication';
import { type Fact, factOf } from '#reasoning';
import { antidepressantRaisedOn, antidepressantTaken } from '#stepping';

/** What the medicine list says of antidepressants, in the words the rules of steps ask in. */
export function antidepressantFacts(medicines: readonly Fact[]): readonly Fact[] {
  const taken = medicines.findLast(({ name }) => name === groupFacts.antidepressants.name);
  const changes = medicines.findLast(({ name }) => name === medicineChanges.name);
  return [
    ...(taken === undefined
      ? []
      : [
          factOf(antidepressantTaken, {
            ...recordOf(taken),
            value: Array.isArray(taken.value) ? taken.value.length > 0 : null,
          }),
        ]),
    ...(changes === undefined
      ? []
      : [
          factOf(antidepressantRaisedOn, {
            ...recordOf(changes),
            value: raisedOn(changes),
          }),
        ]),
  ];
}

const recordOf = ({ id, date, source }: Fact) => ({ id: `${id}/steps`, date, source });

/** Starts and increases; a change whose direction nobody noted may be one. */
function raisedOn({ value }: Fact): readonly (LocalDate | null)[] | null {
  if (!Array.isArray(value)) return null;
  // The fact type of that name holds changes.
  return (value as readonly Change[])
    .filter(({ groups, kind }) => groups.includes('antidepressants') && kind !== 'decrease')
    .map(({ kind, on, notAfter }) => (kind === 'change' ? null : (on ?? notAfter)));
}
