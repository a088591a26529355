import type { Draft } from '../import/draft.ts';
import type { Outcome } from '../import/job.ts';
import type { Page } from '../import/page.ts';
import type { Probe } from '../import/probe.ts';
import { type ReportLine, refusal } from '../import/report-line.ts';
import { type RunJob, type Silence, withProcess } from './expression-process.ts';

/**
 * First, three pages: an expression that says nothing for so long does not come to an end. The
 * largest table of a published form takes a fifth of it.
 */
const firstLook = { pages: 3, silence: { cpuMs: 300, ms: 750 }, pagesWithinMs: 4_000 };
/** Then all of them. */
const thorough = { silence: { cpuMs: 8_000, ms: 25_000 }, pagesWithinMs: 20_000 };

type Run = { readonly outcomes: readonly Outcome[]; readonly refused: readonly ReportLine[] };
type Limits = { readonly silence: Silence; readonly pagesWithinMs: number };

/** What the expressions of a form give on every page of the probe, or why they are refused. */
export async function outcomesOf(draft: Draft, probe: Probe): Promise<Run> {
  if (draft.scores.length + draft.constraints.length === 0) return { outcomes: [], refused: [] };
  return withProcess(async (runJob) => {
    const first = await run(runJob, draft, probe.pages.slice(0, firstLook.pages), firstLook);
    if (first.refused.length > 0) return first;
    const all = await run(runJob, draft, probe.pages, thorough);
    if (all.refused.length > 0 || all.outcomes.length === probe.pages.length) return all;
    const says = 'The expressions of this form take too long to be checked.';
    return { outcomes: [], refused: [refusal('', 'expression-slow', says)] };
  });
}

async function run(
  runJob: RunJob,
  draft: Draft,
  pages: readonly Page[],
  { silence, pagesWithinMs }: Limits,
): Promise<Run> {
  const answered = await runJob({ draft, pages, pagesWithinMs }, silence);
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
