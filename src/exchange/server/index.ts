import type { Route } from '#http/server';
import { type ExportDeps, exportRoutes } from './export-routes.ts';
import type { FetchOptions } from './fetch/fetch-job.ts';
import { serverRoutes } from './fetch/server-routes.ts';
import { importRoutes } from './import-routes.ts';
import { type OtherRecordDeps, otherRecordRoutes } from './record/routes.ts';

export { checkQuestionnaire } from './check-questionnaire.ts';
export { type FetchOptions, fetchJob } from './fetch/fetch-job.ts';
export { type Seal, sealWith } from './fetch/seal.ts';
export { keptScoresOf } from './kept-scores-of.ts';
export type { OtherRecordDeps } from './record/routes.ts';
export { offeredTo } from './record/view.ts';
export { reportOf } from './report-of.ts';
export { type KeptScores, scoreKept } from './score-kept.ts';

export const exchangeRoutes = (
  deps: ExportDeps & { readonly records: OtherRecordDeps; readonly fetch: FetchOptions },
): readonly Route[] => [
  ...importRoutes(),
  ...exportRoutes(deps),
  ...otherRecordRoutes(deps.records),
  ...serverRoutes(deps.fetch),
];
