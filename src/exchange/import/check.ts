import type { Claim } from './claim.ts';
import type { Difference } from './compare-items.ts';
import type { DifferingCase } from './compare-scores.ts';
import type { Definition, KeptScore } from './definition.ts';
import type { Draft } from './draft.ts';
import { linesMax, type ReportLine, refusalsIn } from './report-line.ts';

/** How a form fared against the questionnaire it says it is. */
export type ClaimCheck = {
  readonly instrument: string;
  readonly name: string;
  readonly by: Claim['by'];
  readonly differences: readonly Difference[];
  readonly differing: readonly DifferingCase[];
  readonly cases: number;
  /** Scores of the form that were found to be scores of the questionnaire. */
  readonly scores: readonly { readonly key: string; readonly linkId: string }[];
};

export type ScoreLine = {
  readonly key: string;
  readonly title: string;
  /** Our own rule of the known questionnaire, our algebra, or the expression of the form. */
  readonly by: 'known' | 'algebra' | 'expression';
};

/** All that is known of a form before anybody decides on it. */
export type Check = {
  readonly id: string | null;
  readonly draft: Draft | null;
  readonly report: readonly ReportLine[];
  readonly claim: ClaimCheck | null;
  readonly scores: readonly ScoreLine[];
  readonly definition: Definition | null;
};

/** What is kept beside a definition, so that its expressions can be run. */
export type ImportedSource = {
  readonly kind: 'fhir-questionnaire/1';
  readonly fileName: string;
  readonly text: string;
  readonly draft: Draft;
  readonly keys: Definition['keys'];
  readonly kept: readonly KeptScore[];
};

export const blocksIn = ({ differences, differing }: ClaimCheck): boolean =>
  differing.length > 0 || differences.some(({ blocks }) => blocks);

/** Nothing is half-imported: one refusal or one difference that matters, and it cannot be used. */
export const mayActivate = ({ report, claim, definition }: Check): boolean =>
  definition !== null && refusalsIn(report).length === 0 && (claim === null || !blocksIn(claim));

export function refused(report: readonly ReportLine[], draft: Draft | null = null): Check {
  return {
    id: null,
    draft,
    report: [...refusalsIn(report), ...report.filter(({ outcome }) => outcome !== 'refused')].slice(
      0,
      linesMax,
    ),
    claim: null,
    scores: [],
    definition: null,
  };
}
