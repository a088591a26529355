import type { Instrument } from '#measures';
import { type Check, refused } from '../import/check.ts';
import { tooMuchOf } from '../import/read-file.ts';
import { type ReportLine, refusal } from '../import/report-line.ts';
import { type Ask, type NotRun, type Silence, withProcess } from './expression-process.ts';

export type Options = {
  /** Which way is better, for a person to say: the form does not. */
  readonly better?: 'lower' | 'higher';
};

type Limits = {
  readonly silence: Silence;
  readonly pagesMost: number;
  readonly pagesWithinMs: number;
};

/** The largest file that is read at all takes a fifth of it. */
export const reading: Silence = { cpuMs: 2_000, ms: 15_000 };
/**
 * First, three pages: an expression that says nothing for so long does not come to an end. The
 * largest table of a published form takes a fifth of it.
 */
export const firstLook: Limits = {
  pagesMost: 3,
  silence: { cpuMs: 300, ms: 3_000 },
  pagesWithinMs: 4_000,
};
/** Then all of them. */
const thorough: Limits = {
  pagesMost: Number.POSITIVE_INFINITY,
  silence: { cpuMs: 8_000, ms: 25_000 },
  pagesWithinMs: 20_000,
};

/**
 * Everything that can be known of a FHIR Questionnaire before anybody decides on it: what was taken
 * and what not, what it claims to be and whether it is, and the definition it would become. Here it is
 * only measured; all work on it is done in a process of its own, which no file can make us wait for.
 */
export async function checkQuestionnaire(
  text: string,
  known: readonly Instrument[],
  { better = 'lower' }: Options = {},
): Promise<Check> {
  const tooMuch = tooMuchOf(text);
  if (tooMuch !== null) return refused([tooMuch]);
  return withProcess(async (ask) => {
    const read = await ask({ do: 'read', text, known }, reading);
    if (!read.ok) return refused([formEnded(read.problem)]);
    const { over, check } = read.value;
    if (over) return check;
    const faults = await tried(ask);
    if (faults.length > 0) return withRefusals(check, faults);
    const judged = await ask({ do: 'judge', better }, thorough.silence);
    return judged.ok ? judged.value : withRefusals(check, [formEnded(judged.problem)]);
  });
}

/** Why the expressions of the form are refused; nothing where they came to an end on every page. */
async function tried(ask: Ask): Promise<readonly ReportLine[]> {
  for (const { silence, ...pages } of [firstLook, thorough]) {
    const answered = await ask({ do: 'try', ...pages }, silence);
    if (!answered.ok) return [expressionEnded(answered.problem)];
    if (answered.value.length > 0) return answered.value;
  }
  return [];
}

const withRefusals = (check: Check, lines: readonly ReportLine[]): Check =>
  refused([...lines, ...check.report], check.draft);

const expressionSays: Record<NotRun['why'], string> = {
  'too-long': 'This expression does not come to an end.',
  'too-much-memory': 'This expression takes more memory than any score needs.',
  failed: 'This expression could not be worked out.',
};

const expressionEnded = ({ path, why }: NotRun): ReportLine =>
  refusal(path, `expression-${why}`, expressionSays[why]);

const formSays: Record<NotRun['why'], string> = {
  'too-long': 'Reading this form takes longer than any questionnaire needs.',
  'too-much-memory': 'Reading this form takes more memory than any questionnaire needs.',
  failed: 'This form could not be read to its end.',
};

const formEnded = ({ path, why }: NotRun): ReportLine =>
  refusal(path, `form-${why}`, formSays[why]);
