export {
  type CardToRaise,
  countsOf,
  isAwake,
  isMoreSevere,
  isOverdue,
  isWarningSign,
  ownerOn,
  pastDueFrom,
} from './card.ts';
export * from './contract.ts';
