import type { Rule } from '#reasoning';
import { ew01 } from './rules/ew-01.ts';
import { ew02 } from './rules/ew-02.ts';
import { ew03 } from './rules/ew-03.ts';
import { ew04 } from './rules/ew-04.ts';
import { ew05 } from './rules/ew-05.ts';
import { ew06 } from './rules/ew-06.ts';
import { ew07 } from './rules/ew-07.ts';
import { ew08 } from './rules/ew-08.ts';
import { ew09 } from './rules/ew-09.ts';
import { ew10 } from './rules/ew-10.ts';

export const insightRules: readonly Rule[] = [
  ew01,
  ew02,
  ew03,
  ew04,
  ew05,
  ew06,
  ew07,
  ew08,
  ew09,
  ew10,
];
