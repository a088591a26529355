export { momentOf } from './moment.ts';
export { addMonths } from './months.ts';
export { type Occurrence, occurrencesMax, occurrencesOf } from './occurrences.ts';
export { type QuietHours, reminderMoments } from './reminders.ts';
export {
  type Anchor,
  type Repeat,
  type Schedule,
  type ScheduleFault,
  scheduleFaults,
  scheduleFaultWords,
  scheduleLimits,
  shortestDays,
} from './schedule.ts';
