import type { Instrument } from '#measures';
import { alarmsFor } from './alarms.ts';
import { type Check, refused, type ScoreLine } from './check.ts';
import { claimOf } from './claim.ts';
import { definitionFrom, type Scored } from './definition.ts';
import type { Draft } from './draft.ts';
import { formulaFrom } from './formula-from.ts';
import { idFor, scoreKeys } from './identity.ts';
import { itemKeys } from './item-keys.ts';
import type { Outcome } from './job.ts';
import { type Judged, judge } from './judge.ts';
import { type Probe, probeOf } from './probe.ts';
import { type ReportLine, refusal, refusalsIn } from './report-line.ts';
import { understand } from './understand.ts';

/** A form that was read and is worth trying. */
export type Begun = {
  readonly draft: Draft;
  readonly report: readonly ReportLine[];
  readonly probe: Probe;
  readonly known: readonly Instrument[];
};

/** What a file says, and what its expressions will be tried on; or the check that ends here. */
export function begin(
  text: string,
  known: readonly Instrument[],
): { readonly check: Check; readonly begun: Begun | null } {
  const { draft, report } = understand(text, scoreCodesOf(known));
  const check = refused(report, draft);
  if (draft === null || refusalsIn(report).length > 0) return { check, begun: null };
  const probe = probeOf(draft);
  if (probe === null) return { check: refused([...report, tooManyAnswers], draft), begun: null };
  return { check, begun: { draft, report, probe, known } };
}

/** The form judged by what its expressions gave on every page of the probe. */
export function conclude(
  { draft, report, probe, known }: Begun,
  outcomes: readonly Outcome[],
  better: 'lower' | 'higher',
): Check {
  const id = idFor(draft);
  const judged = judgedAgainst(known, draft, probe, outcomes);
  const proved = judged?.proved ?? null;
  const alarms = alarmsFor(draft, id, known, proved);
  if (alarms.refused.length > 0) {
    return { ...refused([...report, ...alarms.refused], draft), claim: judged?.check ?? null };
  }
  const scores = scoredOf(draft, id, probe, outcomes, judged);
  return {
    id,
    draft,
    report: [...report, ...alarms.notes],
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
