import type { LocalDate } from '#kernel';
import { courseDerived } from './case/course.ts';
import { caseFacts } from './case/facts.ts';
import { isObject } from './case/fields.ts';
import { medicinesDerived, takenIn } from './case/medicines.ts';
import { pointer } from './case/other-names.ts';
import { planFrameIn, planItemsIn } from './case/plan.ts';
import { caseSettings } from './case/settings.ts';
import { phqDerived } from './evaluate-cases.ts';
import { type Clock, type Run, readRuns } from './read-runs.ts';
import { plainName } from './score-limits.ts';

/** Of a file with more runs than this the others are like these. */
const mostRuns = 100;
/** So much is read again in all, whatever the file: what is left then is not looked at. */
const mostCharacters = 6_000_000;

/**
 * The fields of a file that change nothing, whatever they say, by JSON pointer: most likely a name that
 * nobody reads. A field is tried by leaving it out and by having it say something else; what then reads as
 * it did before was not read. Only for a file without faults.
 */
export function fieldsWithoutEffect(json: unknown, clock: Clock): readonly string[] {
  const runs = readRuns(json, clock);
  if (!runs.ok) return [];
  const known: Set<string> = new Set();
  const budget = { characters: mostCharacters };
  return runs.value.slice(0, mostRuns).flatMap((run) => {
    const given = at(json, run.path);
    const look: Look = { run, known, budget, before: signOf(run), whole: given };
    return isObject(given) ? withoutEffectIn(given, [], look) : [];
  });
}

type Look = {
  readonly run: Run;
  /** Fields that were read in this file already, without the places of list entries. */
  readonly known: Set<string>;
  readonly budget: { characters: number };
  readonly before: string;
  readonly whole: unknown;
};
type Path = readonly (string | number)[];

function withoutEffectIn(value: unknown, path: Path, look: Look): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, place) => ofEntry(one, [...path, place], look));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => ofField(one, [...path, key], look));
}

/** A score of a form that no rule knows says nothing at all. */
function ofEntry(one: unknown, path: Path, look: Look): readonly string[] {
  const isScore = plainName(String(path[0])) === 'scores' && path.length === 2;
  const shape = `${shapeOf(path)}=${isObject(one) ? plainName(String(one['instr'])) : ''}`;
  if (isScore && isObject(one) && !look.known.has(shape)) {
    if (signWith(look, path, { instr: 'no form' }) === look.before) return [pointerOf(path, look)];
    look.known.add(shape);
  }
  return withoutEffectIn(one, path, look);
}

function ofField(one: unknown, path: Path, look: Look): readonly string[] {
  if (describes.test(plainName(String(path.at(-1)))) || saysNothing(one)) return [];
  const shape = shapeOf(path);
  if (!look.known.has(shape)) {
    const probes = typeof one === 'object' ? [undefined] : [undefined, ...otherwise(one)];
    if (probes.every((probe) => signWith(look, path, probe) === look.before)) {
      return [pointerOf(path, look)];
    }
    look.known.add(shape);
  }
  return withoutEffectIn(one, path, look);
}

/** Empty all through: there was nothing to read. An empty list says that there is none. */
const saysNothing = (value: unknown): boolean =>
  value === null || (isObject(value) && Object.values(value).every(saysNothing));

/** What only describes, or agrees with what is known anyway: its unit with the usual one, its class with the name. */
const describes =
  /^(id|title|schema|profile|locale|country|asof|note|notes|comment|comments|label|text|description|source|author|by|unit|class|route|name)$/;

const otherwise = (value: unknown): readonly unknown[] => {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [-99, value === 0 ? 1 : 0, value + 30];
  return ['something else', 'no', 'yes', 'stopped', 'resolved', '2001-01-01'];
};

/** What a run would read as, were this field another; a fault is another reading too. */
function signWith({ run, whole, budget, before }: Look, path: Path, value: unknown): string {
  budget.characters -= before.length;
  if (budget.characters < 0) return 'not looked at';
  const input = withField(whole, path, value);
  const file = { schema: 'case-file/1', cases: [{ id: '', profile: run.profile, input }] };
  const runs = readRuns(file, { asOf: run.asOf, now: run.asOf });
  const [other] = runs.ok ? runs.value : [];
  return other === undefined ? 'a fault' : signOf({ ...other, path: run.path });
}

function signOf(run: Run): string {
  const { input, asOf, path } = run;
  const today = asOf.slice(0, 10) as LocalDate;
  return JSON.stringify([
    caseFacts(run),
    caseSettings(run),
    planItemsIn(input, today, path),
    planFrameIn(input),
    medicinesDerived(takenIn(input, today, path)),
    courseDerived(input),
    phqDerived(run),
  ]);
}

function withField(value: unknown, [key, ...rest]: Path, said: unknown): unknown {
  if (key === undefined) return said;
  if (Array.isArray(value)) {
    return value.map((one: unknown, place) => (place === key ? withField(one, rest, said) : one));
  }
  if (!isObject(value)) return value;
  const { [String(key)]: own, ...others } = value;
  if (rest.length === 0 && said === undefined) return others;
  return { ...value, [String(key)]: withField(own, rest, said) };
}

function at(json: unknown, path: string): unknown {
  const parts = path.split('/').slice(1);
  return parts.reduce<unknown>(
    (value, part) =>
      Array.isArray(value) ? value[Number(part)] : isObject(value) ? value[part] : undefined,
    json,
  );
}

const shapeOf = (path: Path): string =>
  path.map((part) => (typeof part === 'number' ? '*' : plainName(part))).join('/');
const pointerOf = (path: Path, { run }: Look): string =>
  [run.path, ...path.map((part) => pointer(String(part)))].join('/');
