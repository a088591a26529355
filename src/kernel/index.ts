export { assert, unreachable } from './assert.ts';
export type { Brand } from './brand.ts';
export { type Id, isId } from './id.ts';
export { err, ok, type Result } from './result.ts';
export { type Text, wordsIn } from './text.ts';
export {
  addDays,
  addHours,
  daysBetween,
  type Instant,
  isInstant,
  isLocalDate,
  isTimeZone,
  type LocalDate,
  localDayOf,
  type TimeZone,
} from './time.ts';
export { allOf, anyOf, ask, not, type Tri } from './tri.ts';
