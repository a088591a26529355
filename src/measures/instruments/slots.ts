import type { Instrument } from '../instrument.ts';
import { promis29, promisGlobal10 } from './promis/profiles.ts';
import { propr } from './promis/propr.ts';
import { promisShortForms } from './promis/short-forms.ts';
import * as care from './slots/care.ts';
import * as doing from './slots/function.ts';
import * as joints from './slots/joints.ts';
import * as mood from './slots/mood.ts';
import * as pain from './slots/pain.ts';
import * as beliefs from './slots/pain-beliefs.ts';
import * as sleep from './slots/sleep.ts';

/**
 * Every questionnaire of which only the scoring ships (tiers B and C). A file of a family exports
 * nothing but definitions, so that a new one is there by being written.
 */
export const slotInstruments: readonly Instrument[] = [
  ...[mood, beliefs, sleep, doing, joints, pain, care].flatMap((family) => Object.values(family)),
  promis29,
  promisGlobal10,
  ...promisShortForms,
  propr,
];
