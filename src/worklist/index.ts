export {
  type CardToRaise,
  countsOf,
  isAwake,
  isMoreSevere,
  isOverdue,
  isWarningSign,
  ownerOn,
  ownWordOn,
  pastDueFrom,
} from './card.ts';
export * from './contract.ts';
