export { type CardToRaise, countsOf, isAwake, isMoreSevere, isWarningSign } from './card.ts';
export * from './contract.ts';
