import type { Instrument } from '#measures';
import { alarmsFor } from '../import/alarms.ts';
import { type Check, refused, type ScoreLine } from '../import/check.ts';
import { claimOf } from '../import/claim.ts';
import { definitionFrom, type Scored } from '../import/definition.ts';
import type { Draft } from '../import/draft.ts';
import { formulaFrom } from '../import/formula-from.ts';
import { idFor, scoreKeys } from '../import/identity.ts';
import { itemKeys } from '../import/item-keys.ts';
import type { Outcome } from '../import/job.ts';
import { type Judged, judge } from '../import/judge.ts';
import { type Probe, probeOf } from '../import/probe.ts';
import { type ReportLine, refusal, refusalsIn } from '../import/report-line.ts';
import { understand } from '../import/understand.ts';
import { outcomesOf } from './outcomes-of.ts';

export type Options = {
  /** Which way is better, for a person to say: the form does not. */
  readonly better?: 'lower' | 'higher';
};

/**
 * Everything that can be known of a FHIR Questionnaire before anybody decides on it: what was taken
 * and what not, what it claims to be and whether it is, and the definition it would become.
 */
export async function checkQuestionnaire(
  text: string,
  known: readonly Instrument[],
  { better = 'lower' }: Options = {},
): Promise<Check> {
  const { draft, report } = understand(text, scoreCodesOf(known));
  if (draft === null || refusalsIn(report).length > 0) return refused(report, draft);
  return checkDraft(draft, report, known, better);
}

async function checkDraft(
  draft: Draft,
  report: readonly ReportLine[],
  known: readonly Instrument[],
  better: 'lower' | 'higher',
): Promise<Check> {
  const probe = probeOf(draft);
  if (probe === null) return refused([...report, tooManyAnswers], draft);
  const run = await outcomesOf(draft, probe);
  const id = idFor(draft);
  const alarms = alarmsFor(draft, id, known);
  const further: readonly ReportLine[] = [...run.refused, ...alarms.refused];
  if (further.length > 0) return refused([...report, ...further], draft);
  const judged = judgedAgainst(known, draft, probe, run.outcomes);
  const proved = judged?.proved ?? null;
  const scores = scoredOf(draft, id, probe, run.outcomes, judged);
  return {
    id,
    draft,
    report,
    claim: judged?.check ?? null,
    scores: [...knownLines(draft, judged), ...scores.map(lineOf)],
    definition: definitionFrom({ id, draft, scores, better, proved, alarms: alarms.alarms }),
  };
}

function judgedAgainst(
  known: readonly Instrument[],
  draft: Draft,
  probe: Probe,
  outcomes: readonly Outcome[],
): Judged | null {
  const claim = claimOf(draft, known);
  return claim === null ? null : judge(draft, claim, probe.pages, outcomes);
}

const tooManyAnswers = refusal('/item', 'too-many-answers', 'The form offers too many answers.');

/** Codes of totals. A rating of one question has one code for both, and is asked. */
function scoreCodesOf(known: readonly Instrument[]): ReadonlySet<string> {
  const asked = new Set(known.flatMap(({ items }) => items.map(({ loinc }) => loinc)));
  return new Set(
    known.flatMap(({ loinc: { score } }) => (score === null || asked.has(score) ? [] : score)),
  );
}

/** Scores that are those of the known questionnaire are worked out by its own rule. */
function knownLines(draft: Draft, judged: Judged | null): readonly ScoreLine[] {
  if (judged === null || judged.proved === null) return [];
  return judged.check.scores.map(({ key, linkId }) => ({
    key,
    title: draft.scores.find((one) => one.linkId === linkId)?.title ?? key,
    by: 'known',
  }));
}

const lineOf = ({ key, score, formula }: Scored): ScoreLine => ({
  key,
  title: score.title,
  by: formula === null ? 'expression' : 'algebra',
});

function scoredOf(
  draft: Draft,
  id: string,
  probe: Probe,
  outcomes: readonly Outcome[],
  judged: Judged | null,
): readonly Scored[] {
  const proved = judged?.proved ?? null;
  const taken = new Set(proved === null ? [] : judged?.check.scores.map(({ linkId }) => linkId));
  const left = draft.scores.filter(({ linkId }) => !taken.has(linkId));
  const own = Object.keys(proved?.claim.instrument.scores ?? {});
  const keys = scoreKeys(
    left.map(({ title }) => title),
    own,
  );
  const items = itemKeys(draft, id, proved?.values);
  return left.map((score, at) => ({
    key: keys[at] ?? score.linkId,
    score,
    formula: formulaFrom(draft, score, items, probe, outcomes),
    range: rangeOf(score.linkId, outcomes),
  }));
}

function rangeOf(linkId: string, outcomes: readonly Outcome[]): Scored['range'] {
  const values = outcomes.flatMap(({ scores }) => {
    const value = scores[linkId];
    return typeof value === 'number' ? [value] : [];
  });
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
}
