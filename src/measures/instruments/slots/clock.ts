import type { Formula } from '../../formula.ts';
import { score } from './slot.ts';

/** Clock times are hours from 0 to 24: 21.5 is half past nine in the evening. */
export const dayHours = 24;

/** Hours of a night from the difference of two clock times: it crosses midnight when the later is the smaller. */
export const hoursBetween = (difference: string): Formula => ({
  cases: [[{ score: difference, atLeast: 0 }, score(difference)]],
  otherwise: { linear: score(difference), times: 1, plus: dayHours },
});
