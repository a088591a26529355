import type { Route } from '#http/server';
import { type ExportDeps, exportRoutes } from './export-routes.ts';
import { importRoutes } from './import-routes.ts';

export { checkQuestionnaire } from './check-questionnaire.ts';
export { keptScoresOf } from './kept-scores-of.ts';
export { reportOf } from './report-of.ts';
export { type KeptScores, scoreKept } from './score-kept.ts';

export const exchangeRoutes = (deps: ExportDeps): readonly Route[] => [
  ...importRoutes(),
  ...exportRoutes(deps),
];
