export { type CaseFault, caseFile, caseInput, momentOf } from './case/file.ts';
export {
  type Evaluation,
  evaluateCases,
  type FindingSaid,
  type RunSaid,
} from './evaluate-cases.ts';
export { type Book, bookAsItShips, bookOf, type Standing } from './print/book.ts';
export { bookHtml } from './print/book-html.ts';
export type { Clock, Profile } from './read-runs.ts';
export { personRulebook, wholeRulebook } from './rules-in-force.ts';
export { fieldsWithoutEffect } from './without-effect.ts';
