import type { Rule } from '#reasoning';
import { ew01 } from './rules/ew-01.ts';
import { ew06 } from './rules/ew-06.ts';
import { ew10 } from './rules/ew-10.ts';

export const insightRules: readonly Rule[] = [ew01, ew06, ew10];
