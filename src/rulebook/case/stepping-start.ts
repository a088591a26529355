import type { LocalDate } from '#kernel';
import { type Fact, factOf } from '#reasoning';
import {
  interferenceAtStepStart,
  interferenceReading,
  phqAtEnrolment,
  phqAtStart,
  phqReading,
  rmdqAtStart,
} from '#stepping';
import { plainName } from '../score-limits.ts';
import type { CaseInput } from './file.ts';
import type { Entry } from './scores.ts';
import { type Said, type Told } from './stepping-read.ts';

type Given = {
  readonly input: CaseInput;
  readonly told: Told;
  readonly entries: readonly Entry[];
  readonly today: LocalDate;
};

type Start = { readonly value: number; readonly path: string; readonly date: LocalDate | null };

/** Where somebody stood when care began: as told, beside the score itself, or the first of several. */
export function startFacts({ told, entries, today }: Given): readonly Fact[] {
  const phq = series(entries, ['phq9', 'phq8'], today);
  const rmdq = series(entries, ['rmdq', 'rmdq24'], today);
  const way = [['bpiinterference'], ['peg']].map((names) => series(entries, names, today));
  const interference = way.find(({ length }) => length > 1) ?? way.find(({ length }) => length > 0);
  const phqStart = startOf(phq, told.phqAtStart);
  const enrolled = phqStart ?? firstOf(phq);
  const rmdqStart = startOf(rmdq, told.rmdqAtStart);
  const wayStart = startOf(interference ?? [], told.pegAtStart);
  return [
    ...(phqStart === null ? [] : [started(phqAtStart, phqStart)]),
    ...(enrolled === null ? [] : [started(phqAtEnrolment, enrolled)]),
    ...(rmdqStart === null ? [] : [started(rmdqAtStart, rmdqStart)]),
    ...(wayStart === null ? [] : [started(interferenceAtStepStart, wayStart)]),
    ...(interference ?? []).map((entry) => reading(interferenceReading, entry)),
    ...phq.map((entry) => reading(phqReading, entry)),
  ];
}

function series(entries: readonly Entry[], names: readonly string[], today: LocalDate) {
  return entries
    .filter(({ name, value }) => names.includes(name) && value !== null)
    .toSorted((a, b) => ((a.date ?? today) < (b.date ?? today) ? -1 : 1));
}

const reading = (type: typeof phqReading, { path, date, value }: Entry): Fact =>
  factOf(type, { id: `${path}#${type.name}`, date, source: path, value });

/** Not dated: it speaks for the beginning, whenever that was. */
const started = (type: typeof phqAtStart, { value, path }: Start): Fact =>
  factOf(type, { id: `${path}#${type.name}`, date: null, source: path, value });

function startOf(readings: readonly Entry[], told: Said | undefined): Start | null {
  if (typeof told?.value === 'number') return { value: told.value, path: told.path, date: null };
  const latest = readings.at(-1);
  const beside = latest === undefined ? null : besideOf(latest);
  if (beside !== null) return beside;
  return readings.length < 2 ? null : firstOf(readings);
}

function firstOf(readings: readonly Entry[]): Start | null {
  const first = readings[0];
  return first === undefined || first.value === null
    ? null
    : { value: first.value, path: first.path, date: first.date };
}

const words =
  /^(baseline|baselinevalue|start|startvalue|atstart|initial|previous|before|pre|from)$/;

/** {"instr": "PHQ-9", "value": 9, "baseline": 18} */
function besideOf({ score, path, date }: Entry): Start | null {
  const found = Object.entries(score).find(
    ([key, value]) => words.test(plainName(key)) && typeof value === 'number',
  );
  return found === undefined
    ? null
    : { value: Number(found[1]), path: `${path}/${found[0]}`, date };
}
