import * as z from 'zod/mini';
import { compiledOf } from './compile.ts';
import type { Instrument } from './instrument.ts';
import { instrumentOf } from './library.ts';
import { readAnswers } from './read-answers.ts';
import {
  alarmsInValues,
  notScored,
  type Score,
  type ScoreFault,
  scoredFrom,
  scoreValues,
} from './score.ts';

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

/** Answers one entry may hold, and keys beside them. */
const mostAnswers = 500;

const answer = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const answerList = z.array(answer).check(z.maxLength(mostAnswers));
export const scoreRequestSchema = z.array(
  z.strictObject({
    instrument: z.string().check(z.minLength(1)),
    version: z.optional(z.int()),
    answers: z.union([answerList, z.record(z.string(), z.union([answer, answerList]))]),
  }),
);
type Entry = z.output<typeof scoreRequestSchema>[number];

/** A field that a JSON text says twice, and the value its parser dropped. */
export type Repeated = { readonly path: string; readonly dropped: unknown };

/**
 * The pure function behind `sinew score`: any JSON in, scores or errors by JSON pointer out. Fields
 * that the text said twice are errors, and an alarm in a dropped value is heard all the same.
 */
export function scoreRequest(json: unknown, repeated: readonly Repeated[] = []): ScoreReport {
  if (!Array.isArray(json) || json.length > largestRequest) {
    const message = `The input is a list of at most ${largestRequest} entries.`;
    return { scores: [], errors: [{ path: '', code: 'not-a-list', message }] };
  }
  const scores = json.map((entry: unknown, at) => replyTo(entry, `/${at}`, repeated));
  return { scores, errors: scores.flatMap(({ errors }) => errors) };
}

function replyTo(json: unknown, path: string, repeated: readonly Repeated[]): ScoreReply {
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
  const reply = scoreEntry(instrument, parsed.data, path);
  const twice = repeated.filter((one) => one.path.startsWith(`${path}/`));
  return twice.length === 0 ? reply : withRepeats(instrument, reply, twice);
}

/** No score of a page that says a thing twice. */
function withRepeats(
  instrument: Instrument,
  reply: ScoreReply,
  twice: readonly Repeated[],
): ScoreReply {
  const compiled = compiledOf(instrument);
  const heard = twice.flatMap(({ path, dropped }) => {
    const given = answer.safeParse(dropped);
    const key = path.split('/').at(-1) ?? '';
    if (!given.success) return [];
    return alarmsInValues(compiled, readAnswers(instrument, { [key]: given.data }, '').values);
  });
  const errors = twice.map(({ path }) => ({
    path,
    code: 'answered-twice',
    message: 'This field is given twice.',
  }));
  const alarms = [...new Set([...reply.alarms, ...heard])];
  return notScored(compiled, alarms, [...reply.errors, ...errors]);
}

function scoreEntry(instrument: Instrument, entry: Entry, path: string): ScoreReply {
  const compiled = compiledOf(instrument);
  const { id, version } = instrument;
  if (entry.version !== undefined && entry.version !== version) {
    const message = `${id} is known in version ${version}, not ${entry.version}.`;
    const { values } = readAnswers(instrument, entry.answers, '');
    const heard = alarmsInValues(compiled, values);
    return notScored(compiled, heard, [
      { path: `${path}/version`, code: 'unknown-version', message },
    ]);
  }
  const raw = rawIn(instrument, entry.answers);
  if (raw !== null) return scoreRaw(instrument, raw, `${path}/answers`);
  const { values, faults, fields } = readAnswers(instrument, entry.answers, `${path}/answers`);
  const score = scoreValues(compiled, values);
  const errors = score.errors.map((fault) => ({
    ...fault,
    path: fields.get(fault.path.split('/').at(-1) ?? '') ?? `${path}${fault.path}`,
  }));
  if (faults.length === 0) return { ...score, errors };
  return notScored(compiled, alarmsInValues(compiled, values), [...faults, ...errors]);
}

/** A bare raw total, where the instrument knows what it stands for. */
function rawIn({ raw }: Instrument, answers: Entry['answers']): unknown {
  if (raw === undefined || Array.isArray(answers)) return null;
  return Object.keys(answers).join() === 'raw' ? answers['raw'] : null;
}

function scoreRaw(instrument: Instrument, given: unknown, path: string): ScoreReply {
  const compiled = compiledOf(instrument);
  const { raw, id } = instrument;
  const inRange =
    typeof given === 'number' &&
    raw !== undefined &&
    Number.isInteger(given) &&
    given >= raw.min &&
    given <= raw.max;
  if (!inRange) {
    const message = `A raw total of ${id} is a whole number from ${raw?.min} to ${raw?.max}.`;
    return notScored(compiled, [], [{ path: `${path}/raw`, code: 'not-an-option', message }]);
  }
  const score = scoredFrom(compiled, [], [], { [raw.score]: given });
  return {
    ...score,
    status: 'scored',
    missing: { items: [], rule: compiled.rule, verdict: 'complete' },
  };
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
