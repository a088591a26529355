import type { Instrument } from '#measures';
import type { Check } from './check.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import type { ReportLine } from './report-line.ts';

/** What the process that runs expressions is asked: every score and constraint, on each page. */
export type Job = {
  readonly draft: Draft;
  readonly pages: readonly Page[];
  /** Pages worked on until then; the rest stay undone. */
  readonly pagesWithinMs: number;
};

export type Outcome = {
  readonly scores: Readonly<Record<string, number | boolean | null>>;
  /** Keys of the constraints that do not hold. */
  readonly broken: readonly string[];
};

export type JobReply = {
  readonly outcomes: readonly Outcome[];
  /** Expressions that do not parse or fail, by the place they stand in. */
  readonly faults: readonly ExpressionFault[];
};

/** A page of answers to be scored by expressions that were checked before. */
export type ScorePage = { readonly draft: Draft; readonly page: Page };
export type ScoredPage = {
  readonly outcome: Outcome | null;
  /** The questions each score reads, by linkId of the score. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly faults: readonly ExpressionFault[];
};

/** What was read of a file: the check that is over already, or what is known if it ends on the way. */
export type ReadReply = { readonly over: boolean; readonly check: Check };

/**
 * What the process is asked, and what it answers. A file is checked in steps, so that each has its own
 * limit: it is read, its expressions are tried on some pages, on all, and then it is judged.
 */
export type Tasks = {
  readonly run: { readonly asks: Job; readonly answers: JobReply };
  readonly score: { readonly asks: ScorePage; readonly answers: ScoredPage };
  readonly read: {
    readonly asks: { readonly text: string; readonly known: readonly Instrument[] };
    readonly answers: ReadReply;
  };
  /** Refused lines, none where all went well. */
  readonly try: {
    readonly asks: { readonly pagesMost: number; readonly pagesWithinMs: number };
    readonly answers: readonly ReportLine[];
  };
  readonly judge: {
    readonly asks: { readonly better: 'lower' | 'higher' };
    readonly answers: Check;
  };
};

export type Task = {
  [Name in keyof Tasks]: { readonly do: Name } & Tasks[Name]['asks'];
}[keyof Tasks];
export type TaskOf<Name extends keyof Tasks> = { readonly do: Name } & Tasks[Name]['asks'];

/** While the first page is worked on, the process says where it is, in case it never comes back. */
export type JobMessage =
  | { readonly at: string }
  | { readonly done: unknown }
  | { readonly failed: string };

export type ExpressionFault = {
  readonly path: string;
  readonly code: 'expression-unreadable' | 'expression-fails' | 'expression-cycle';
  readonly says: string;
};
