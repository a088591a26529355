export * from './contract.ts';
export {
  type Attention,
  attentionOf,
  type Course,
  improvedOf,
  meaningOf,
  noCourse,
  type OpenCard,
  type OpenFinding,
  type Stage,
  stageOf,
} from './standing.ts';
export {
  mondayOf,
  nothing,
  type Weeks,
  weekMean,
  weeksOf,
  weeksShown,
  weeksUpTo,
} from './weeks.ts';
