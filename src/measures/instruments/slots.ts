import type { Instrument } from '../instrument.ts';
import { promis29, promisGlobal10 } from './promis/profiles.ts';
import { propr } from './promis/propr.ts';
import { promisShortForms } from './promis/short-forms.ts';
import * as breathing from './slots/breathing.ts';
import * as care from './slots/care.ts';
import * as dailyLife from './slots/daily-life.ts';
import * as generalHealth from './slots/general-health.ts';
import * as joints from './slots/joints.ts';
import * as limbs from './slots/limbs.ts';
import * as mood from './slots/mood.ts';
import * as pain from './slots/pain.ts';
import * as painBeliefs from './slots/pain-beliefs.ts';
import * as sensitivity from './slots/sensitivity.ts';
import * as sleep from './slots/sleep.ts';
import * as sleepDiary from './slots/sleep-diary.ts';
import * as substanceUse from './slots/substance-use.ts';

/** A file of a family exports nothing but definitions, so that a new one is there by being written. */
const families = [
  mood,
  substanceUse,
  painBeliefs,
  sensitivity,
  sleep,
  sleepDiary,
  breathing,
  dailyLife,
  limbs,
  joints,
  generalHealth,
  pain,
  care,
];

/** Every questionnaire of which only the scoring ships (tiers B and C). */
export const slotInstruments: readonly Instrument[] = [
  ...families.flatMap((family) => Object.values(family)),
  promis29,
  promisGlobal10,
  ...promisShortForms,
  propr,
];
