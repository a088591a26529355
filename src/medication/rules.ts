import type { Rule } from '#reasoning';
import { med01 } from './rules/med-01.ts';
import { med02 } from './rules/med-02.ts';
import { med03 } from './rules/med-03.ts';
import { med04 } from './rules/med-04.ts';
import { med05, med05a } from './rules/med-05.ts';
import { med06 } from './rules/med-06.ts';
import { med07 } from './rules/med-07.ts';
import { med08 } from './rules/med-08.ts';
import { med09 } from './rules/med-09.ts';
import { med10 } from './rules/med-10.ts';
import { med11 } from './rules/med-11.ts';
import { med12 } from './rules/med-12.ts';
import { med13 } from './rules/med-13.ts';
import { med14 } from './rules/med-14.ts';
import { med15 } from './rules/med-15.ts';
import { med16 } from './rules/med-16.ts';
import { med17 } from './rules/med-17.ts';
import { med18 } from './rules/med-18.ts';
import { med19 } from './rules/med-19.ts';
import { med20 } from './rules/med-20.ts';
import { med21 } from './rules/med-21.ts';
import { med22 } from './rules/med-22.ts';
import { med23 } from './rules/med-23.ts';
import { med24 } from './rules/med-24.ts';

export const medicationRules: readonly Rule[] = [
  med01,
  med02,
  med03,
  med04,
  med05,
  med05a,
  med06,
  med07,
  med08,
  med09,
  med10,
  med11,
  med12,
  med13,
  med14,
  med15,
  med16,
  med17,
  med18,
  med19,
  med20,
  med21,
  med22,
  med23,
  med24,
];
