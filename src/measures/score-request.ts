import * as z from 'zod/mini';
import { err, ok, type Result } from '#kernel';
import type { Instrument, Item } from './instrument.ts';
import { compiledOf, instrumentOf } from './library.ts';
import { alarmsInValues, notScored, type Score, type ScoreFault, scoreValues } from './score.ts';

/** What `sinew score` says about one entry; an unknown instrument has no version. */
export type ScoreReply = Omit<Score, 'version'> & { readonly version: number | null };

export type ScoreReport = {
  /** In input order; a bad entry carries its own errors and spoils no other. */
  readonly scores: readonly ScoreReply[];
  /** All errors together; empty = exit 0. */
  readonly errors: readonly ScoreFault[];
};

/** Entries one request may hold. */
const largestRequest = 10_000;

const answer = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export const scoreRequestSchema = z.array(
  z.strictObject({
    instrument: z.string().check(z.minLength(1)),
    version: z.optional(z.int()),
    answers: z.union([z.array(answer), z.record(z.string(), answer)]),
  }),
);
type Entry = z.output<typeof scoreRequestSchema>[number];
type Given = z.output<typeof answer>;

/** The pure function behind `sinew score`: any JSON in, scores or errors by JSON pointer out. */
export function scoreRequest(json: unknown): ScoreReport {
  if (!Array.isArray(json) || json.length > largestRequest) {
    const message = `The input is a list of at most ${largestRequest} entries.`;
    return { scores: [], errors: [{ path: '', code: 'not-a-list', message }] };
  }
  const scores = json.map((entry: unknown, at) => replyTo(entry, `/${at}`));
  return { scores, errors: scores.flatMap(({ errors }) => errors) };
}

function replyTo(json: unknown, path: string): ScoreReply {
  const parsed = scoreRequestSchema.def.element.safeParse(json);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      path: [path, ...issue.path.map(String)].join('/'),
      code: issue.code ?? 'invalid',
      message: issue.message,
    }));
    return unknownEntry(nameIn(json), errors);
  }
  const instrument = instrumentOf(parsed.data.instrument);
  if (instrument === null) {
    const message = `There is no instrument "${parsed.data.instrument}"; see "sinew instruments".`;
    const errors = [{ path: `${path}/instrument`, code: 'unknown-instrument', message }];
    return unknownEntry(parsed.data.instrument, errors);
  }
  return scoreEntry(instrument, parsed.data, path);
}

function scoreEntry(instrument: Instrument, entry: Entry, path: string): ScoreReply {
  const compiled = compiledOf(instrument);
  const { id, version } = instrument;
  if (entry.version !== undefined && entry.version !== version) {
    const message = `${id} is known in version ${version}, not ${entry.version}.`;
    return notScored(compiled, [], [{ path: `${path}/version`, code: 'unknown-version', message }]);
  }
  const { values, faults } = readAnswers(instrument, entry.answers, `${path}/answers`);
  if (faults.length > 0) return notScored(compiled, alarmsInValues(compiled, values), faults);
  const score = scoreValues(compiled, values);
  const errors = score.errors.map((fault) => ({ ...fault, path: `${path}${fault.path}` }));
  return { ...score, errors };
}

type Values = (number | null)[];

/** Answers in item order, from a list or from an object by item id, number, LOINC code or concept. */
function readAnswers(
  instrument: Instrument,
  answers: Entry['answers'],
  path: string,
): { readonly values: Values; readonly faults: readonly ScoreFault[] } {
  const values: Values = instrument.items.map(() => null);
  const faults: ScoreFault[] = [];
  const entries: readonly (readonly [string, Given])[] = Array.isArray(answers)
    ? answers.map((given, at) => [String(at), given])
    : Object.entries(answers);
  const seen = new Set<number>();
  for (const [key, given] of entries) {
    const at = Array.isArray(answers) ? Number(key) : placeOf(instrument, key);
    const item = instrument.items[at];
    if (item === undefined || seen.has(at)) {
      faults.push(keyFault(instrument, key, `${path}/${key}`, item !== undefined));
      continue;
    }
    seen.add(at);
    const value = valueOf(item, given);
    if (value.ok) values[at] = value.value;
    else faults.push({ path: `${path}/${key}`, code: 'not-an-option', message: value.problem });
  }
  return { values, faults };
}

function keyFault(instrument: Instrument, key: string, path: string, twice: boolean): ScoreFault {
  if (twice)
    return { path, code: 'answered-twice', message: `${key} answers an item a second time.` };
  if (key === 'raw') {
    const message = `${instrument.id} is scored from its answers, not from a raw total.`;
    return { path, code: 'no-raw-table', message };
  }
  return { path, code: 'unknown-item', message: `${instrument.id} has no item "${key}".` };
}

function placeOf({ id, items }: Instrument, key: string): number {
  return items.findIndex(
    (item, at) => item.id === key || [String(at + 1), `${id}_${at + 1}`, item.loinc].includes(key),
  );
}

/** A number, or the code or words of an option ("LA6568-5", "Not at all", true for yes). */
function valueOf(item: Item, given: Given): Result<number | null, string> {
  if (given === null) return ok(null);
  if (typeof given === 'number') return ok(given);
  const wanted = typeof given === 'boolean' ? (given ? 'yes' : 'no') : given.trim().toLowerCase();
  const option = item.options.find(
    ({ label, code }) => label?.en.toLowerCase() === wanted || code?.toLowerCase() === wanted,
  );
  return option === undefined
    ? err(`${item.id} has no option "${String(given)}".`)
    : ok(option.value);
}

function nameIn(json: unknown): string {
  const entry = z.object({ instrument: z.string() }).safeParse(json);
  return entry.success ? entry.data.instrument : '';
}

function unknownEntry(instrument: string, errors: readonly ScoreFault[]): ScoreReply {
  const missing = { items: [], rule: '', verdict: 'too-few-answers' } as const;
  return {
    instrument,
    version: null,
    status: 'error',
    scores: {},
    bands: {},
    alarms: [],
    missing,
    errors,
  };
}
