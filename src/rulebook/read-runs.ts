import { err, type Instant, ok, type Result } from '#kernel';
import {
  type CaseFault,
  type CaseInput,
  caseFile,
  caseInput,
  faultsOf,
  momentOf,
} from './case-file.ts';
import { scoreFaults } from './score-limits.ts';

export type Profile = 'US' | 'UK';

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
  const parts = partsOf(json);
  if (!parts.ok) return parts;
  const faults: CaseFault[] = [];
  const runs = parts.value.flatMap(({ id, profile, path, input }): Run[] => {
    const parsed = caseInput.safeParse(input, { reportInput: true });
    if (!parsed.success) {
      faults.push(...faultsOf(parsed.error, path));
      return [];
    }
    const asOf = asOfOf(parsed.data, clock);
    if (asOf === null) {
      const message = 'asOf is a day or a moment in ISO 8601.';
      faults.push({ path: `${path}/asOf`, code: 'not-a-date', message });
      return [];
    }
    faults.push(...scoreFaults(parsed.data, asOf, path));
    return [{ id, profile, path, asOf, input: parsed.data }];
  });
  return faults.length === 0 ? ok(runs) : err(faults);
}

type Part = Omit<Run, 'asOf' | 'input'> & { readonly input: unknown };

function partsOf(json: unknown): Result<readonly Part[], readonly CaseFault[]> {
  if (!isObject(json)) {
    const message = 'The input is one case input, or {"schema", "cases"}.';
    return err([{ path: '', code: 'wrong-type', message }]);
  }
  if (!isCaseFile(json)) return ok(split({ id: null, profile: 'US', path: '', input: json }));
  const parsed = caseFile.safeParse(json, { reportInput: true });
  if (!parsed.success) return err(faultsOf(parsed.error, ''));
  return ok(
    parsed.data.cases.flatMap(({ id, profile, input }, at) =>
      split({ id, profile: profile ?? 'US', path: `/cases/${at}/input`, input }),
    ),
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
      path: `${part.path}/${key}/${at}`,
      input,
    }));
  }
  return [part];
}

function asOfOf(input: CaseInput, clock: Clock): Instant | null {
  if (clock.asOf !== null) return clock.asOf;
  const { asOf } = input;
  return asOf === null || asOf === undefined ? clock.now : momentOf(asOf);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
