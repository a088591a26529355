import type { Rule } from '#reasoning';
import { sc00 } from './rules/sc-00.ts';
import { sc01 } from './rules/sc-01.ts';
import { sc10 } from './rules/sc-10.ts';
import { sc11 } from './rules/sc-11.ts';
import { sc12 } from './rules/sc-12.ts';
import { sc20, sc20a } from './rules/sc-20.ts';
import { sc21 } from './rules/sc-21.ts';
import { sc22 } from './rules/sc-22.ts';
import { sc23 } from './rules/sc-23.ts';
import { sc24 } from './rules/sc-24.ts';
import { sc25 } from './rules/sc-25.ts';
import { sc26 } from './rules/sc-26.ts';
import { sc27 } from './rules/sc-27.ts';
import { sc28 } from './rules/sc-28.ts';
import { sc29 } from './rules/sc-29.ts';
import { sc30 } from './rules/sc-30.ts';
import { sc40 } from './rules/sc-40.ts';
import { sc50 } from './rules/sc-50.ts';
import { sc51 } from './rules/sc-51.ts';
import { sc60 } from './rules/sc-60.ts';
import { sc70 } from './rules/sc-70.ts';

export const steppingRules: readonly Rule[] = [
  sc00,
  sc01,
  sc10,
  sc11,
  sc12,
  sc20,
  sc20a,
  sc21,
  sc22,
  sc23,
  sc24,
  sc25,
  sc26,
  sc27,
  sc28,
  sc29,
  sc30,
  sc40,
  sc50,
  sc51,
  sc60,
  sc70,
];
