export { type CardToRaise, countsOf, isAwake, isMoreSevere } from './card.ts';
export * from './contract.ts';
