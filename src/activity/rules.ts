import type { Rule } from '#reasoning';
import { act01 } from './rules/act-01.ts';
import { act02 } from './rules/act-02.ts';
import { act03 } from './rules/act-03.ts';
import { act04 } from './rules/act-04.ts';
import { act05 } from './rules/act-05.ts';
import { act06 } from './rules/act-06.ts';
import { act07 } from './rules/act-07.ts';
import { act08 } from './rules/act-08.ts';
import { act09 } from './rules/act-09.ts';

export const activityRules: readonly Rule[] = [
  act01,
  act02,
  act03,
  act04,
  act05,
  act06,
  act07,
  act08,
  act09,
];
