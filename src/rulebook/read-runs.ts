import { err, type Instant, type LocalDate, ok, type Result } from '#kernel';
import { activityFaults } from './case/activity.ts';
import { asRead } from './case/as-read.ts';
import { figuresAsRead } from './case/as-read-figures.ts';
import { caseCoherenceFaults } from './case/coherence.ts';
import { caseCourseFaults } from './case/course.ts';
import {
  type CaseFault,
  type CaseInput,
  caseFile,
  caseInput,
  faultsOf,
  momentOf,
  readableScores,
} from './case/file.ts';
import { labsIn } from './case/labs.ts';
import { medicineFaults } from './case/medicine-faults.ts';
import { type Profile, profileIn, withProfiles } from './case/profile.ts';
import { redFlagsIn } from './case/red-flags.ts';
import { safetyCaseFaults } from './case/safety.ts';
import { sleepFaults } from './case/sleep.ts';
import { steppingFaults } from './case/stepping-read.ts';
import { saidTwiceFaults } from './said-twice.ts';
import { answerFaults } from './score-answers.ts';
import { scoreFaults } from './score-limits.ts';
import { timeFaults } from './time-limits.ts';

export type { Profile };

/** One person at one moment, cut out of a file. */
export type Run = {
  readonly id: string | null;
  /** JSON pointer to the input it came from. */
  readonly path: string;
  readonly profile: Profile;
  readonly asOf: Instant;
  readonly input: CaseInput;
};

export type Clock = {
  /** `--as-of`; null leaves it to `input.asOf`, and that to `now`. */
  readonly asOf: Instant | null;
  readonly now: Instant;
};

/** Cuts a file into runs; any fault anywhere and nothing is evaluated. */
export function readRuns(
  json: unknown,
  clock: Clock,
): Result<readonly Run[], readonly CaseFault[]> {
  const { parts, faults: ofTheFile } = partsOf(json);
  const read = parts.map((part) => readPart(part, clock));
  const faults = [...ofTheFile, ...read.flatMap(({ faults: own }) => own)];
  return faults.length === 0 ? ok(read.flatMap(({ run }) => run ?? [])) : err(onePerField(faults));
}

type ReadRun = { readonly run: Run | null; readonly faults: readonly CaseFault[] };

function readPart({ id, profile, path, input: written }: Part, clock: Clock): ReadRun {
  const given = figuresAsRead(written);
  const times = [...timeFaults(given, path), ...saidTwiceFaults(given, path)];
  // What lies beyond any calendar is not read further.
  if (times.some(({ code }) => code === 'out-of-range')) return { run: null, faults: times };
  const { input, asWritten } = asRead(given);
  const parsed = caseInput.safeParse(input, { reportInput: true });
  const asOf = asOfOf(input, clock);
  const found = [
    ...(parsed.success ? faultsOfCase(parsed.data, asOf, path) : faultsOf(parsed.error, path)),
    ...faultsWhateverElse(input, asOf, path),
  ];
  const named = found.map((fault) => ({ ...fault, path: asWritten(fault.path, path) }));
  const run =
    parsed.success && asOf !== null ? { id, profile, path, asOf, input: parsed.data } : null;
  return { run, faults: [...named, ...times] };
}

/** Of a case whose fields are what they should be, each by itself. */
function faultsOfCase(input: CaseInput, asOf: Instant | null, path: string): readonly CaseFault[] {
  const now =
    asOf === null
      ? []
      : [
          ...safetyCaseFaults(input, asOf, path),
          ...medicineFaults(input, asOf.slice(0, 10) as LocalDate, path),
          ...caseCourseFaults(input, asOf.slice(0, 10) as LocalDate, path),
        ];
  return [
    ...sleepFaults(input, path),
    ...activityFaults(input, path),
    ...caseCoherenceFaults(input, path),
    ...redFlagsIn(input, path).faults,
    ...now,
  ];
}

/** Also where something else is wrong, so that one look at the answer is enough to mend the file. */
function faultsWhateverElse(
  input: unknown,
  asOf: Instant | null,
  path: string,
): readonly CaseFault[] {
  const message = 'asOf is a day or a moment in ISO 8601.';
  const scores = readableScores(input);
  return [
    ...(asOf === null ? [{ path: `${path}/asOf`, code: 'not-a-date', message }] : []),
    ...scoreFaults(scores, asOf, path),
    ...answerFaults(scores, path),
    ...labsIn(input, asOf, path).faults,
    ...steppingFaults(input, asOf, path),
  ];
}

function onePerField(faults: readonly CaseFault[]): readonly CaseFault[] {
  const byPath = new Map<string, CaseFault>();
  for (const fault of faults) if (!byPath.has(fault.path)) byPath.set(fault.path, fault);
  return [...byPath.values()];
}

type Part = Omit<Run, 'asOf' | 'input'> & { readonly input: unknown };

type Parts = { readonly parts: readonly Part[]; readonly faults: readonly CaseFault[] };

function partsOf(json: unknown): Parts {
  if (!isObject(json)) {
    const message = 'The input is one case input, or {"schema", "cases"}.';
    return { parts: [], faults: [{ path: '', code: 'wrong-type', message }] };
  }
  if (!isCaseFile(json)) {
    return {
      parts: split({ id: null, profile: profileIn(json) ?? 'US', path: '', input: json }),
      faults: [],
    };
  }
  const named = { ...json, cases: withProfiles(json['cases']) };
  const parsed = caseFile.safeParse(named, { reportInput: true });
  if (!parsed.success) {
    return { parts: readableParts(json), faults: faultsOf(parsed.error, '') };
  }
  const parts = parsed.data.cases.flatMap(({ id, profile, input }, at) =>
    split({
      id,
      profile: profile ?? profileIn(input) ?? 'US',
      path: `/cases/${at}/input`,
      input,
    }),
  );
  return { parts, faults: [] };
}

/** Inputs of an ill-formed file that are there: never evaluated, but their faults are named as well. */
function readableParts({ cases }: Readonly<Record<string, unknown>>): readonly Part[] {
  return (Array.isArray(cases) ? cases : []).flatMap((one: unknown, at) =>
    isObject(one) && isObject(one['input'])
      ? split({ id: null, profile: 'US', path: `/cases/${at}/input`, input: one['input'] })
      : [],
  );
}

/** `{cases:[{input}]}` is a file; a bare input may itself hold `cases`, which are then inputs. */
function isCaseFile(json: Readonly<Record<string, unknown>>): boolean {
  const { cases } = json;
  if (!Array.isArray(cases)) return false;
  return 'schema' in json || cases.some((entry: unknown) => isObject(entry) && 'input' in entry);
}

/** `cases[i]` and `patients[i]` within an input are persons of their own. */
function split(part: Part): readonly Part[] {
  if (!isObject(part.input)) return [part];
  for (const key of ['cases', 'patients']) {
    const inner = part.input[key];
    if (!Array.isArray(inner)) continue;
    return inner.map((input: unknown, at) => ({
      ...part,
      profile: profileIn(input) ?? part.profile,
      path: `${part.path}/${key}/${at}`,
      input,
    }));
  }
  return [part];
}

/** The moment of asking; null when it cannot be read. What is no text is a fault of its own. */
function asOfOf(input: unknown, clock: Clock): Instant | null {
  if (clock.asOf !== null) return clock.asOf;
  const asOf = isObject(input) ? input['asOf'] : null;
  return typeof asOf === 'string' ? momentOf(asOf) : clock.now;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
