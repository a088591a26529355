import { type Begun, begin, conclude } from '../import/checking.ts';
import { dependsOn } from '../import/depends-on.ts';
import type { JobMessage, Outcome, ScoredPage, ScorePage, Task, Tasks } from '../import/job.ts';
import { type ReportLine, refusal } from '../import/report-line.ts';
import { runExpressions } from './run-expressions.ts';

/**
 * Works on one foreign form, in a process of its own that may be ended at any time. No server may be
 * asked from here: whatever reaches for the network fails.
 */
Reflect.deleteProperty(globalThis, 'fetch');

const say = (message: JobMessage | 'ready'): void => void process.send?.(message);
const tell = (at: string): void => say({ at });

/** The file that is being checked, from step to step. */
let begun: Begun | null = null;
let outcomes: readonly Outcome[] = [];

function answer(task: Task): Tasks[keyof Tasks]['answers'] {
  switch (task.do) {
    case 'run':
      return runExpressions(task, tell);
    case 'score':
      return scored(task);
    case 'read': {
      const read = begin(task.text, task.known);
      begun = read.begun;
      return { over: begun === null, check: read.check };
    }
    case 'try':
      return tried(begunForm(), task);
    case 'judge':
      return conclude(begunForm(), outcomes, task.better);
  }
}

function begunForm(): Begun {
  if (begun === null) throw new Error('No form was read.');
  return begun;
}

function tried(
  { draft, probe }: Begun,
  { pagesMost, pagesWithinMs }: Tasks['try']['asks'],
): readonly ReportLine[] {
  if (draft.scores.length + draft.constraints.length === 0) return [];
  const pages = probe.pages.slice(0, pagesMost);
  const run = runExpressions({ draft, pages, pagesWithinMs }, tell);
  outcomes = run.outcomes;
  if (run.faults.length > 0) return run.faults.map((one) => refusal(one.path, one.code, one.says));
  const says = 'The expressions of this form take too long to be checked.';
  return outcomes.length < pages.length ? [refusal('', 'expression-slow', says)] : [];
}

function scored({ draft, page }: ScorePage): ScoredPage {
  const run = runExpressions({ draft, pages: [page], pagesWithinMs: 0 }, tell);
  const reads = draft.scores.map((score) => [score.linkId, dependsOn(draft, score)] as const);
  return {
    outcome: run.outcomes[0] ?? null,
    reads: Object.fromEntries(reads),
    faults: run.faults,
  };
}

process.on('message', (task) => {
  try {
    say({ done: answer(task as Task) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());
say('ready');
