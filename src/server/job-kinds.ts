import { forgetEndedSignIns } from '#accounts/server';
import { questionnaireClock } from '#assignment/server';
import { housekeeping, type Job } from '#jobs/server';
import { reminderSenders } from './reminder-senders.ts';
import { passOnConflicts } from './streams/conflict-clock.ts';
import { medicineTimers } from './streams/medicine-timers.ts';
import { nightlyLook } from './streams/nightly-look.ts';
import { weighSite } from './streams/rules-changed.ts';
import { passOnAlerts } from './streams/safety-clock.ts';
import { stepTimers } from './streams/step-timers.ts';
import { wakeUp } from './streams/wake-up.ts';
import { weighOldScores } from './streams/weigh-scores.ts';

/** Every kind of durable work, in one list. A room with jobs adds its own line. */
export const jobKinds: readonly Job[] = [
  housekeeping,
  forgetEndedSignIns,
  passOnAlerts,
  passOnConflicts,
  nightlyLook,
  stepTimers,
  wakeUp,
  medicineTimers,
  weighOldScores,
  weighSite,
  questionnaireClock(reminderSenders),
];
