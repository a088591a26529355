export { type DefinitionOf, shippedOnly } from './definition-of.ts';
export {
  type ImportedScore,
  type KeptScore,
  keepImported,
  scoresOfDays,
} from './imported-scores.ts';
export { measureViewsOf } from './measure-view.ts';
export { mainBand, mainValue, type Reading, type ScoredAnswer } from './reading.ts';
export { type MeasureDeps, measureRoutes } from './routes.ts';
export { type Latest, measureReader, measureWriter, type Occasion } from './store.ts';
export type { WorkedOut } from './worked-out.ts';
