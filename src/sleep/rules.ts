import type { Rule } from '#reasoning';
import { slp01 } from './rules/slp-01.ts';
import { slp02 } from './rules/slp-02.ts';
import { slp03 } from './rules/slp-03.ts';
import { slp04 } from './rules/slp-04.ts';
import { slp05 } from './rules/slp-05.ts';
import { slp06 } from './rules/slp-06.ts';
import { slp07 } from './rules/slp-07.ts';
import { slp08 } from './rules/slp-08.ts';
import { slp09 } from './rules/slp-09.ts';
import { slp10 } from './rules/slp-10.ts';
import { slp11 } from './rules/slp-11.ts';

export const sleepRules: readonly Rule[] = [
  slp01,
  slp02,
  slp03,
  slp04,
  slp05,
  slp06,
  slp07,
  slp08,
  slp09,
  slp10,
  slp11,
];
