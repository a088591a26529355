/** What became of one part of the file. One refusal refuses the whole: nothing is half-imported. */
export type ReportLine = {
  /** JSON pointer into the file. */
  readonly path: string;
  readonly linkId: string | null;
  readonly outcome: 'taken' | 'changed' | 'left-out' | 'refused';
  readonly code: string;
  readonly says: string;
};

export const refusal = (
  path: string,
  code: string,
  says: string,
  linkId: string | null = null,
): ReportLine => ({ path, linkId, outcome: 'refused', code, says });

export const note = (
  outcome: 'taken' | 'changed' | 'left-out',
  path: string,
  code: string,
  says: string,
  linkId: string | null = null,
): ReportLine => ({ path, linkId, outcome, code, says });

export const refusalsIn = (report: readonly ReportLine[]): readonly ReportLine[] =>
  report.filter(({ outcome }) => outcome === 'refused');

/** Lines a report shows at most; a hostile file must not write a long one. */
export const linesMax = 1_000;
