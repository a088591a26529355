export * from './contract.ts';
export {
  type DayValues,
  daysOf,
  dayValuesOf,
  type Rating,
  type Revision,
  ratings,
} from './days.ts';
export {
  type EntryFault,
  entryFault,
  isBackFilled,
  newestDayAnywhere,
  oldestEntryDays,
} from './entry-fault.ts';
export { dayFor, familyDays, opensDiary } from './shared-day.ts';
