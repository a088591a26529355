import { daysQuestions } from './own-questions/days.ts';
import { healthQuestions, triedQuestions } from './own-questions/health.ts';
import { mattersQuestions } from './own-questions/matters.ts';
import type { OwnQuestion } from './own-questions/own.ts';
import { bodyQuestions, painQuestions } from './own-questions/pain.ts';
import { peopleQuestions } from './own-questions/people.ts';
import { startQuestions } from './own-questions/start.ts';

/** Questions that belong to no instrument, in the order they are asked within their section. */
export const ownQuestions: readonly OwnQuestion[] = [
  ...startQuestions,
  ...painQuestions,
  ...bodyQuestions,
  ...healthQuestions,
  ...triedQuestions,
  ...daysQuestions,
  ...peopleQuestions,
  ...mattersQuestions,
];
