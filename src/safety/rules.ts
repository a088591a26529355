import type { Rule } from '#reasoning';
import { rf01 } from './rules/rf-01.ts';
import { rf02 } from './rules/rf-02.ts';
import { saf01 } from './rules/saf-01.ts';
import { saf02 } from './rules/saf-02.ts';
import { saf03 } from './rules/saf-03.ts';
import { saf04 } from './rules/saf-04.ts';
import { saf05 } from './rules/saf-05.ts';
import { saf06 } from './rules/saf-06.ts';
import { saf07 } from './rules/saf-07.ts';
import { saf08 } from './rules/saf-08.ts';
import { saf09 } from './rules/saf-09.ts';
import { saf10 } from './rules/saf-10.ts';
import { saf11 } from './rules/saf-11.ts';
import { saf12 } from './rules/saf-12.ts';
import { saf13 } from './rules/saf-13.ts';
import { saf14 } from './rules/saf-14.ts';

export const safetyRules: readonly Rule[] = [
  saf01,
  saf02,
  saf03,
  saf04,
  saf05,
  saf06,
  saf07,
  saf08,
  saf09,
  saf10,
  saf11,
  saf12,
  saf13,
  saf14,
  rf01,
  rf02,
];
