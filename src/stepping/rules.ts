import type { Rule } from '#reasoning';
import { sc00 } from './rules/sc-00.ts';
import { sc01 } from './rules/sc-01.ts';
import { sc10 } from './rules/sc-10.ts';
import { sc12 } from './rules/sc-12.ts';
import { sc20, sc20a } from './rules/sc-20.ts';
import { sc21 } from './rules/sc-21.ts';
import { sc30 } from './rules/sc-30.ts';
import { sc70 } from './rules/sc-70.ts';

export const steppingRules: readonly Rule[] = [
  sc00,
  sc01,
  sc10,
  sc12,
  sc20,
  sc20a,
  sc21,
  sc30,
  sc70,
];
