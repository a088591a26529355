import type { Rule } from '#reasoning';
import { mech01 } from './rules/mech-01.ts';
import { mech02 } from './rules/mech-02.ts';
import { mech03 } from './rules/mech-03.ts';
import { mech04 } from './rules/mech-04.ts';
import { mech05 } from './rules/mech-05.ts';
import { mech06 } from './rules/mech-06.ts';
import { mech07 } from './rules/mech-07.ts';
import { scr01 } from './rules/scr-01.ts';
import { scr02 } from './rules/scr-02.ts';
import { scr03 } from './rules/scr-03.ts';
import { scr04 } from './rules/scr-04.ts';
import { scr05 } from './rules/scr-05.ts';
import { scr06 } from './rules/scr-06.ts';
import { scr07 } from './rules/scr-07.ts';
import { scr08 } from './rules/scr-08.ts';

/** Screens of trauma, substances, pregnancy and bipolar disorder, and what drives the pain. */
export const screeningRules: readonly Rule[] = [
  scr01,
  scr02,
  scr03,
  scr04,
  scr05,
  scr06,
  scr07,
  scr08,
  mech01,
  mech02,
  mech03,
  mech04,
  mech05,
  mech06,
  mech07,
];
