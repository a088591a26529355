import type { Rule } from '#reasoning';
import { rf01 } from './rules/rf-01.ts';
import { rf02 } from './rules/rf-02.ts';
import { saf01 } from './rules/saf-01.ts';
import { saf06 } from './rules/saf-06.ts';
import { saf08 } from './rules/saf-08.ts';
import { saf09 } from './rules/saf-09.ts';
import { saf11 } from './rules/saf-11.ts';

export const safetyRules: readonly Rule[] = [saf01, saf06, saf08, saf09, saf11, rf01, rf02];
