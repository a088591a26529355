import type { LinkRule } from './link-rule.ts';
import { burdenOverBudget } from './rules/burden-over-budget.ts';
import { exerciseInsideSleepWindow } from './rules/exercise-inside-sleep-window.ts';
import { incompatibleGoals } from './rules/fit/coh-42.ts';
import { questionBurden } from './rules/fit/coh-44.ts';
import { accessMismatch } from './rules/fit/coh-45.ts';
import { readingMismatch } from './rules/fit/coh-46.ts';
import { solicitousFamily } from './rules/fit/coh-47.ts';
import { painAskedTooOften } from './rules/fit/coh-48.ts';
import { controlAndAcceptance } from './rules/fit/coh-50.ts';
import { groundingInExposure } from './rules/fit/coh-51.ts';
import { certificateAgainstGoal } from './rules/fit/coh-61.ts';
import { loadDuringFlare } from './rules/load/coh-12.ts';
import { incrementsAndMalaise } from './rules/load/coh-13.ts';
import { stiffMorning } from './rules/load/coh-26.ts';
import { twoLedgers } from './rules/load/coh-54.ts';
import { loadAroundProcedure } from './rules/load/coh-55.ts';
import { restAgainstActivity } from './rules/message/coh-07.ts';
import { braceAgainstActivation } from './rules/message/coh-08.ts';
import { passiveDominance } from './rules/message/coh-09.ts';
import { reassuranceLoop } from './rules/message/coh-10.ts';
import { discordantExplanation } from './rules/message/coh-11.ts';
import { morningHangover } from './rules/morning-hangover.ts';
import { noOwner } from './rules/no-owner.ts';
import { firstFour } from './rules/reinforcing/first-four.ts';
import { mindAndNightHelped } from './rules/reinforcing/mind-and-night.ts';
import { movementHelped } from './rules/reinforcing/movement.ts';
import { sleepRestrictionExcluded } from './rules/rest-and-sleep/coh-15.ts';
import { scoreBesideSleepWork } from './rules/rest-and-sleep/coh-49.ts';
import { napAgainstNight } from './rules/rest-and-sleep/coh-52.ts';
import { lightAndRisk } from './rules/rest-and-sleep/coh-53.ts';
import { sedatedTherapy } from './rules/sedated-therapy.ts';
import { sleepWindowAndWork } from './rules/sleep-window-and-work.ts';

/** Parts that tell opposite things, and load that comes at the wrong time: settled before the rest. */
const linkRulesBody: readonly LinkRule[] = [
  incrementsAndMalaise,
  sleepRestrictionExcluded,
  loadDuringFlare,
  restAgainstActivity,
  braceAgainstActivation,
  passiveDominance,
  reassuranceLoop,
  discordantExplanation,
  loadAroundProcedure,
  stiffMorning,
];

/** How the parts fit the person's nights, days, words and people. */
const linkRulesLife: readonly LinkRule[] = [
  napAgainstNight,
  lightAndRisk,
  scoreBesideSleepWork,
  incompatibleGoals,
  twoLedgers,
  certificateAgainstGoal,
  controlAndAcceptance,
  groundingInExposure,
  solicitousFamily,
  questionBurden,
  painAskedTooOften,
  accessMismatch,
  readingMismatch,
];

/** What helps what. */
export const reinforcing: readonly LinkRule[] = [
  ...firstFour,
  ...movementHelped,
  ...mindAndNightHelped,
];

/** All but medicines with medicines: safety, messages and load, times of day, life, burden, then what helps. */
export const planLinkRules: readonly LinkRule[] = [
  sleepWindowAndWork,
  ...linkRulesBody,
  morningHangover,
  sedatedTherapy,
  exerciseInsideSleepWindow,
  ...linkRulesLife,
  burdenOverBudget,
  noOwner,
  ...reinforcing,
];
