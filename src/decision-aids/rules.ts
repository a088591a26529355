import type { Rule } from '#reasoning';
import { da01 } from './rules/da-01.ts';
import { da02 } from './rules/da-02.ts';
import { da03 } from './rules/da-03.ts';
import { da04 } from './rules/da-04.ts';

export const decisionAidRules: readonly Rule[] = [da01, da02, da03, da04];
