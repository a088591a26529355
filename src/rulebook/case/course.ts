import { isReliable, reliableChangeIndex } from '#insight';
import type { LocalDate } from '#kernel';
import type { Taken } from '#medication';
import type { Fact, Json } from '#reasoning';
import { baselineIn } from './baseline.ts';
import { decisionAidIn } from './decision-aid.ts';
import { fieldOf, fieldsOf, type ReadPart, together } from './fields.ts';
import type { CaseFault, CaseInput } from './file.ts';
import { mechanismDerived, mechanismIn } from './mechanism.ts';
import { takenIn } from './medicines.ts';
import { screeningIn } from './screening.ts';
import { toldIn } from './told.ts';
import { warningIn } from './warning.ts';

const allIn = (
  input: CaseInput,
  list: readonly Taken[] | null,
  today: LocalDate,
  path: string,
): ReadPart =>
  together([
    screeningIn(input, list, today, path),
    mechanismIn(input, path),
    warningIn(input, today, path),
    baselineIn(input, today, path),
    decisionAidIn(input, path),
  ]);

/** What a case says of screens, of what drives the pain, of a person's course and of decisions. */
export const caseCourseFacts = (
  input: CaseInput,
  list: readonly Taken[] | null,
  today: LocalDate,
  path: string,
): readonly Fact[] => allIn(input, list, today, path).facts;

export const caseCourseFaults = (
  input: CaseInput,
  today: LocalDate,
  path: string,
): readonly CaseFault[] => allIn(input, takenIn(input, today, path), today, path).faults;

/** Figures that are shown whatever fires. */
export const courseDerived = (input: CaseInput): Record<string, Json> => ({
  ...mechanismDerived(input),
  ...reliableChangeIn(input),
});

/** Reliable change where a case gives two readings with the spread of their form. */
function reliableChangeIn(input: CaseInput): Record<string, Json> {
  const outer = fieldsOf(input, '');
  const inner = outer.get('reliablechange') ?? outer.get('rci') ?? outer.get('change');
  const places = inner === undefined ? [outer] : [fieldsOf(inner.value, ''), outer];
  const numberOf = (...names: readonly string[]): number | null => {
    const value = toldIn(places, names)?.value;
    return typeof value === 'number' ? value : null;
  };
  const ends = {
    from: numberOf('x1', 'from', 'before', 'pre', 'baseline') ?? readingAt(input, 0),
    to: numberOf('x2', 'to', 'after', 'post', 'current') ?? readingAt(input, -1),
  };
  return changeSaid(ends, {
    deviation: numberOf('sd', 'standarddeviation', 'deviation'),
    reliability: numberOf('r', 'reliability', 'alpha', 'rxx'),
  });
}

type Ends = { readonly from: number | null; readonly to: number | null };
type Spread = { readonly deviation: number | null; readonly reliability: number | null };

function changeSaid({ from, to }: Ends, { deviation, reliability }: Spread): Record<string, Json> {
  if (from === null || to === null || deviation === null || reliability === null) return {};
  const index = reliableChangeIndex(from, to, { deviation, reliability });
  if (index === null) return {};
  return { rci: Math.round(index * 100) / 100, reliableChange: isReliable(index) };
}

/** Readings of the one form a case gives, oldest first. */
function readingAt({ scores }: CaseInput, at: number): number | null {
  const given = (scores ?? []).filter(({ value }) => typeof value === 'number');
  const forms = new Set(given.map((score) => fieldOf(fieldsOf(score, ''), ['instr'])?.value));
  return forms.size === 1 && given.length > 1 ? (given.at(at)?.value ?? null) : null;
}
