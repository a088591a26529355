import { choices } from './wording.ts';

/** RAND numbers "Yes" 1 and "No" 2. */
export const noYesCodes = choices(['Yes', 'No'], 1, ['LA33-6', 'LA32-8']);

export const times = choices(
  [
    'All of the time',
    'Most of the time',
    'A good bit of the time',
    'Some of the time',
    'A little of the time',
    'None of the time',
  ],
  1,
);
