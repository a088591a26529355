import type { Instrument } from '#measures';
import { alarmsFor } from '../import/alarms.ts';
import { blocksIn, type Check, type ClaimCheck, refused } from '../import/check.ts';
import { type Claim, claimOf } from '../import/claim.ts';
import { compareItems } from '../import/compare-items.ts';
import { compareScores } from '../import/compare-scores.ts';
import { definitionFrom, type Scored } from '../import/definition.ts';
import type { Draft } from '../import/draft.ts';
import { formulaFrom } from '../import/formula-from.ts';
import { idFor, scoreKeys } from '../import/identity.ts';
import { itemKeys } from '../import/item-keys.ts';
import type { Outcome } from '../import/job.ts';
import { type Pair, pairItems } from '../import/pairing.ts';
import { type Probe, probeOf } from '../import/probe.ts';
import { type ReportLine, refusal, refusalsIn } from '../import/report-line.ts';
import { understand } from '../import/understand.ts';
import { runExpressions } from './run-expressions.ts';

/** First, three pages: an expression that never ends is found out within half a second. */
const firstLook = { pages: 3, withinMs: 450 };
/** Then all of them. */
const thorough = { withinMs: 5_000, pagesWithinMs: 4_000 };

/**
 * Everything that can be known of a FHIR Questionnaire before anybody decides on it: what was taken
 * and what not, what it claims to be and whether it is, and the definition it would become.
 */
export async function checkQuestionnaire(
  text: string,
  known: readonly Instrument[],
  better: 'lower' | 'higher' = 'lower',
): Promise<Check> {
  const { draft, report } = understand(text, scoreCodesOf(known));
  if (draft === null || refusalsIn(report).length > 0) return refused(report, draft);
  const probe = probeOf(draft);
  if (probe === null) {
    return refused(
      [...report, refusal('/item', 'too-many-answers', 'The form offers too many answers.')],
      draft,
    );
  }
  const run = await outcomesOf(draft, probe);
  if (run.refused.length > 0) return refused([...report, ...run.refused], draft);
  const id = idFor(draft);
  const claim = claimOf(draft, known);
  const alarms = alarmsFor(draft, id, known);
  if (alarms.refused.length > 0) return refused([...report, ...alarms.refused], draft);
  const judged = claim === null ? null : judge(draft, claim, probe, run.outcomes);
  const proved =
    judged === null || blocksIn(judged.check) || claim === null
      ? null
      : { claim, pairs: judged.pairs };
  const scores = scoredOf(
    draft,
    id,
    probe,
    run.outcomes,
    proved === null ? [] : (judged?.check.scores ?? []),
  );
  return {
    id,
    draft,
    report,
    claim: judged?.check ?? null,
    scores: [
      ...(proved === null
        ? []
        : (judged?.check.scores ?? []).map(({ key, linkId }) => ({
            key,
            title: draft.scores.find((one) => one.linkId === linkId)?.title ?? key,
            by: 'known' as const,
          }))),
      ...scores.map(({ key, score, formula }) => ({
        key,
        title: score.title,
        by: formula === null ? ('expression' as const) : ('algebra' as const),
      })),
    ],
    definition: definitionFrom({ id, draft, scores, better, proved, alarms: alarms.alarms }),
  };
}

const scoreCodesOf = (known: readonly Instrument[]): ReadonlySet<string> =>
  new Set(known.flatMap(({ loinc }) => loinc.score ?? []));

type Run = { readonly outcomes: readonly Outcome[]; readonly refused: readonly ReportLine[] };

async function outcomesOf(draft: Draft, probe: Probe): Promise<Run> {
  if (draft.scores.length + draft.constraints.length === 0) return { outcomes: [], refused: [] };
  const first = await run(
    draft,
    probe.pages.slice(0, firstLook.pages),
    firstLook.withinMs,
    firstLook.withinMs,
  );
  if (first.refused.length > 0) return first;
  const all = await run(draft, probe.pages, thorough.withinMs, thorough.pagesWithinMs);
  if (all.refused.length > 0 || all.outcomes.length === probe.pages.length) return all;
  return { outcomes: [], refused: [refusal('', 'expression-slow', tooSlow)] };
}

const tooSlow = 'The expressions of this form take too long to be checked.';

async function run(
  draft: Draft,
  pages: Probe['pages'],
  withinMs: number,
  pagesWithinMs: number,
): Promise<Run> {
  const answered = await runExpressions({ draft, pages, pagesWithinMs }, withinMs);
  if (answered.ok) {
    const { outcomes, faults } = answered.value;
    return { outcomes, refused: faults.map(({ path, code, says }) => refusal(path, code, says)) };
  }
  const { path, why } = answered.problem;
  const says =
    why === 'too-long'
      ? 'This expression does not come to an end.'
      : 'This expression takes more memory than any score needs.';
  return { outcomes: [], refused: [refusal(path, `expression-${why}`, says)] };
}

type Judged = { readonly check: ClaimCheck; readonly pairs: readonly Pair[] };

function judge(draft: Draft, claim: Claim, probe: Probe, outcomes: readonly Outcome[]): Judged {
  const { instrument, by } = claim;
  const pairs = pairItems(draft, instrument);
  const differences = compareItems(draft, instrument, pairs);
  // Other answers make other scores; the table would only repeat it a hundred times.
  const comparable = !differences.some(
    ({ kind }) => kind === 'answers' || kind === 'question-missing',
  );
  const compared = comparable
    ? compareScores(draft, instrument, pairs, probe.pages, outcomes)
    : { pairs: [], differing: [], cases: 0 };
  return {
    pairs,
    check: {
      instrument: instrument.id,
      name: instrument.name,
      by,
      differences,
      differing: compared.differing,
      cases: compared.cases,
      scores: compared.pairs.map(({ key, score }) => ({ key, linkId: score.linkId })),
    },
  };
}

function scoredOf(
  draft: Draft,
  id: string,
  probe: Probe,
  outcomes: readonly Outcome[],
  known: ClaimCheck['scores'],
): readonly Scored[] {
  const taken = new Set(known.map(({ linkId }) => linkId));
  const left = draft.scores.filter(({ linkId }) => !taken.has(linkId));
  const keys = scoreKeys(left.map(({ title }) => title));
  const items = itemKeys(draft, id);
  return left.map((score, at) => {
    const values = outcomes.flatMap(({ scores }) => {
      const value = scores[score.linkId];
      return typeof value === 'number' ? [value] : [];
    });
    return {
      key: keys[at] ?? score.linkId,
      score,
      formula: formulaFrom(draft, score, items, probe, outcomes),
      range: values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) },
    };
  });
}
