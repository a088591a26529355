import type { Draft } from './draft.ts';
import type { Page } from './page.ts';

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

/** While the first page is worked on, the process says where it is, in case it never comes back. */
export type JobMessage = { readonly at: string } | JobReply;

export type ExpressionFault = {
  readonly path: string;
  readonly code: 'expression-unreadable' | 'expression-fails' | 'expression-cycle';
  readonly says: string;
};
