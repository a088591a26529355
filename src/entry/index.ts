export * from './contract.ts';
export {
  type FormToEnter,
  languagesToEnter,
  type MayNotEnter,
  mayEnter,
  refusalFor,
} from './enterable.ts';
export {
  type GivenPerson,
  givenPerson,
  type KnownPerson,
  type People,
  peopleBy,
  personBehind,
  personColumn,
} from './given-person.ts';
export { type About, dayFault, faultsOfForm, type PaperForm } from './paper-form.ts';
export { readScoreHeader, type ScoreHeader, scoreColumns } from './score-columns.ts';
export { checkScoreRow, mainOf, type OldScore, type RowWorld } from './score-row.ts';
export {
  completed,
  goOn,
  goTo,
  offeredKeys,
  openOnes,
  press,
  type Typed,
  type Typing,
  takeBegun,
} from './typing.ts';
